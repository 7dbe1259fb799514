package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.document.DocumentAudience;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.fieldops.media.DocumentReader;
import org.fieldops.media.NewDocument;
import org.fieldops.media.SentDocument;
import org.fieldops.media.SentDocuments;
import org.fieldops.media.document.model.Document;
import org.fieldops.media.document.model.DocumentRows;
import org.fieldops.media.document.model.ReaderRows;
import org.fieldops.media.document.model.Version;
import org.jspecify.annotations.Nullable;

/** Sends documents, and tells those who lead them how far they are. */
@ApplicationScoped
public class DocumentBook implements SentDocuments {

  private static final int MAX_TITLE = 200;
  private static final int MOST_PAGE = 200;

  private DocumentRows rows;
  private ReaderRows readers;
  private DocumentAudience audience;
  private DocumentAccess access;
  private DocumentArrival arrival;
  private DocumentFollowing following;
  private DocumentDevices devices;
  private DocumentNews news;
  private People people;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentBook() {}

  @Inject
  public DocumentBook(
      DocumentRows rows,
      ReaderRows readers,
      DocumentAudience audience,
      DocumentAccess access,
      DocumentArrival arrival,
      DocumentFollowing following,
      DocumentDevices devices,
      DocumentNews news,
      People people,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.readers = readers;
    this.audience = audience;
    this.access = access;
    this.arrival = arrival;
    this.following = following;
    this.devices = devices;
    this.news = news;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public SentDocument send(Person by, DocumentId id, Target to, NewDocument sent) {
    String name = audience.sending(by, to);
    rows.meeting(sent.file());
    Instant now = clock.instant();
    Document document = new Document(id, by.id(), by.name(), to, name, now, 1, null, null);
    Version version = version(document, 1, by, sent, now);
    if (!rows.add(document)) {
      return again(by, id, to, sent);
    }
    rows.add(version);
    readers.join(id, meant(document), now);
    trail.record(by, "document.sent", id.toString(), name);
    arrival.look(version);
    return rows.sent(id, now);
  }

  private SentDocument again(Person by, DocumentId id, Target to, NewDocument sent) {
    Document known = rows.find(id).orElseThrow();
    boolean same =
        known.sender().equals(by.id())
            && known.to().equals(to)
            && rows.version(id, 1).filter(is -> is.file().equals(sent.file())).isPresent();
    if (!same) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
    return rows.sent(id, clock.instant());
  }

  private static Version version(
      Document document, int number, Person by, NewDocument sent, Instant now) {
    Instant until = sent.validUntil();
    if (until != null && !until.isAfter(now)) {
      throw new Refusal(Problem.DOCUMENT_EXPIRY);
    }
    String title = PlainText.required("title", sent.title(), MAX_TITLE);
    return new Version(document.id(), number, title, sent.file(), until, now, by.id(), false, null);
  }

  private Collection<Person> meant(Document document) {
    Set<PersonId> meant = following.meant(document);
    if (document.to().kind() != Kind.CHANNEL && meant.size() > MOST_NAMED) {
      throw new Refusal(Problem.DOCUMENT_TOO_MANY, MOST_NAMED);
    }
    Collection<Person> known = people.byIds(meant).values();
    if (known.isEmpty()) {
      throw new Refusal(Problem.DOCUMENT_NOBODY);
    }
    return known;
  }

  @Override
  @Transactional
  public SentDocument replace(Person by, DocumentId id, NewDocument sent) {
    rows.meeting(sent.file());
    Document document = access.lockedToLead(by, id);
    Instant now = clock.instant();
    Version newest = rows.version(id, document.version()).orElseThrow();
    if (newest.file().equals(sent.file()) && newest.by().equals(by.id())) {
      return rows.sent(id, now);
    }
    if (document.withdrawnAt() != null) {
      throw new Refusal(Problem.DOCUMENT_OVER);
    }
    Version version = version(document, document.version() + 1, by, sent, now);
    rows.add(version);
    trail.record(by, "document.replaced", id.toString(), "version " + version.number());
    news.sender(document);
    arrival.look(version);
    return rows.sent(id, now);
  }

  @Override
  @Transactional
  public SentDocument withdraw(Person by, DocumentId id) {
    Document document = access.lockedToLead(by, id);
    Instant now = clock.instant();
    if (document.withdrawnAt() == null) {
      rows.withdrawn(id, now, by.name());
      trail.record(by, "document.withdrawn", id.toString(), "version " + document.version());
      news.tell(document);
    }
    return rows.sent(id, now);
  }

  @Override
  @Transactional
  public List<SentDocument> led(Person by, String words, @Nullable DocumentId before, int limit) {
    requirePage(limit);
    return rows.led(access.led(by), words, before, limit, clock.instant());
  }

  @Override
  @Transactional
  public SentDocument one(Person by, DocumentId id) {
    access.led(by, id);
    return rows.sent(id, clock.instant());
  }

  @Override
  @Transactional
  public List<DocumentReader> readers(
      Person by, DocumentId id, boolean open, int offset, int limit) {
    requirePage(limit);
    Document document = access.led(by, id);
    Integer current = document.current();
    int version = current == null ? document.version() : current;
    return devices.with(id, version, readers.readers(id, version, open, offset, limit));
  }

  private static void requirePage(int limit) {
    if (limit < 1 || limit > MOST_PAGE) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
  }
}
