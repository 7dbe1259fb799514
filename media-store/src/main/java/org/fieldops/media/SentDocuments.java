package org.fieldops.media;

import java.util.List;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.jspecify.annotations.Nullable;

/**
 * Documents as the office sends and follows them. Dispatchers and supervisors send. Who sent one
 * leads it; of those to units, shifts and groups, and to channels that they read, dispatchers lead
 * all. What goes to one person is between these two. To everybody else there is none: {@code
 * NOT_FOUND}.
 */
public interface SentDocuments {

  /** The most people that one reaches who are not in a channel. */
  int MOST_NAMED = 500;

  /**
   * Sends one to those who belong to the target now and, while it is valid, to those who join;
   * never to its sender. Nobody hears of it before its bytes are here and turned out to be a PDF or
   * a picture. Again with the same id is harmless.
   *
   * @throws org.fieldops.kernel.Refusal {@code FIELD_MISSING}, {@code TEXT_TOO_LONG}, {@code
   *     DOCUMENT_EXPIRY}, {@code DOCUMENT_NOBODY}, {@code DOCUMENT_TOO_MANY}, {@code
   *     OPERATION_REUSED} when the id names another one, and those of {@link
   *     org.fieldops.kernel.document.DocumentAudience#sending}
   */
  SentDocument send(Person by, DocumentId id, Target to, NewDocument document);

  /**
   * Sends another version, which takes the place of the one before. Again with the same file is
   * harmless.
   *
   * @throws org.fieldops.kernel.Refusal {@code DOCUMENT_OVER} when it is withdrawn
   */
  SentDocument replace(Person by, DocumentId id, NewDocument document);

  /** Takes it off all devices. Again is harmless. */
  SentDocument withdraw(Person by, DocumentId id);

  /**
   * Those that this person leads, the newest first.
   *
   * @param words a part of the title or of what it was sent to, "" for all
   * @param before the last one of the page before; null for the first page
   * @param limit 1 to 200
   */
  List<SentDocument> led(Person by, String words, @Nullable DocumentId before, int limit);

  SentDocument one(Person by, DocumentId id);

  /**
   * For whom it is or was, by name.
   *
   * @param open only those who have not confirmed the present version
   * @param offset how many are left out before the first
   * @param limit 1 to 200
   */
  List<DocumentReader> readers(Person by, DocumentId id, boolean open, int offset, int limit);
}
