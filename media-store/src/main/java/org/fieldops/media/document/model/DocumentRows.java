package org.fieldops.media.document.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.fieldops.media.FieldDocument;
import org.fieldops.media.SentDocument;
import org.jspecify.annotations.Nullable;

/** Where documents and their versions are kept. */
public interface DocumentRows {

  /** Keeps a new one without its versions; false when there is one of this id. */
  boolean add(Document document);

  Optional<Document> find(DocumentId id);

  /** Locked until the transaction ends. */
  Optional<Document> locked(DocumentId id);

  /** Keeps another version, which is the newest from now on. */
  void add(Version version);

  Optional<Version> version(DocumentId id, int number);

  /**
   * Until this transaction ends nobody else begins to wait for this file, and nobody else tells
   * that it has come: of the two, one sees the other. To be called before a document is locked.
   */
  void meeting(AttachmentId file);

  /** The versions that wait for this file. */
  List<Version> waiting(AttachmentId file);

  /** Its bytes may go out; the document's present version is it, unless a newer one is. */
  void ready(Version version);

  /** Its bytes may not go out. */
  void refused(Version version, String reason);

  void withdrawn(DocumentId id, Instant at, String by);

  /** Those to units, shifts, groups and channels that are valid, the newest first. */
  List<DocumentId> followed(Instant now, int most);

  /**
   * What was for somebody when it was looked at last.
   *
   * @param sentAt when its first version was sent
   */
  record Offered(FieldDocument view, Target to, Instant sentAt) {}

  /** The present versions of what is for this person and valid, the newest first. */
  List<Offered> of(PersonId person, Instant now, int most);

  /**
   * What somebody leads.
   *
   * @param by who sent it
   * @param all also those to units, shifts and groups, whoever sent them
   * @param channels and those to these channels
   */
  record Led(PersonId by, boolean all, Set<UUID> channels) {}

  List<SentDocument> led(
      Led led, String words, @Nullable DocumentId before, int limit, Instant now);

  SentDocument sent(DocumentId id, Instant now);
}
