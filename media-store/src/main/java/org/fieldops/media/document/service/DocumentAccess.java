package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.document.DocumentAudience;
import org.fieldops.media.document.model.Document;
import org.fieldops.media.document.model.DocumentRows;
import org.fieldops.media.document.model.DocumentRows.Led;
import org.fieldops.media.document.model.ReaderRows;

/** The one place that says who may have a document, and who leads it. */
@ApplicationScoped
public class DocumentAccess {

  private DocumentRows rows;
  private ReaderRows readers;
  private DocumentAudience audience;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentAccess() {}

  @Inject
  public DocumentAccess(DocumentRows rows, ReaderRows readers, DocumentAudience audience) {
    this.rows = rows;
    this.readers = readers;
    this.audience = audience;
  }

  /** Whether it is for this person, now. */
  boolean isFor(Person by, Document document) {
    return works(by)
        && readers.isFor(document.id(), by.id())
        && audience.includes(by.id(), document.to(), document.sentAt());
  }

  /** What this person leads. */
  Led led(Person by) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    return by.is(Role.DISPATCHER)
        ? new Led(by.id(), true, audience.channelsOverseen(by))
        : new Led(by.id(), false, Set.of());
  }

  /** Its sender; a dispatcher of all that is for more than one person and that they may know of. */
  boolean leads(Person by, Document document) {
    if (!by.is(Role.DISPATCHER) && !by.is(Role.SUPERVISOR)) {
      return false;
    }
    if (document.sender().equals(by.id())) {
      return true;
    }
    return by.is(Role.DISPATCHER)
        && switch (document.to().kind()) {
          case UNIT, SHIFT, GROUP -> true;
          case CHANNEL -> audience.channelsOverseen(by).contains(document.to().id());
          case PERSON -> false;
        };
  }

  /**
   * @throws Refusal {@code NOT_FOUND} unless this person leads it
   */
  Document led(Person by, DocumentId id) {
    return rows.find(id)
        .filter(document -> leads(by, document))
        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  /** The same, locked until the transaction ends. */
  Document lockedToLead(Person by, DocumentId id) {
    return rows.locked(id)
        .filter(document -> leads(by, document))
        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  static boolean works(Person by) {
    return by.is(Role.PATROL) || by.is(Role.DISPATCHER) || by.is(Role.SUPERVISOR);
  }
}
