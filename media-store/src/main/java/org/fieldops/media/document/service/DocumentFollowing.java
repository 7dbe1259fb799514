package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.identity.People;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.media.SentDocuments;
import org.fieldops.media.document.model.Document;
import org.fieldops.media.document.model.DocumentRows;
import org.fieldops.media.document.model.ReaderRows;

/** Who joins what a document is for gets it while it is valid; who leaves loses it. */
@ApplicationScoped
public class DocumentFollowing {

  /** How many documents are followed; the older ones stay with those who have them. */
  static final int MOST = 500;

  /** As many as a channel has. */
  static final int MOST_IN_A_CHANNEL = 10_000;

  private DocumentRows rows;
  private ReaderRows readers;
  private DocumentAudience audience;
  private DocumentNews news;
  private People people;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentFollowing() {}

  @Inject
  public DocumentFollowing(
      DocumentRows rows,
      ReaderRows readers,
      DocumentAudience audience,
      DocumentNews news,
      People people,
      Clock clock) {
    this.rows = rows;
    this.readers = readers;
    this.audience = audience;
    this.news = news;
    this.people = people;
    this.clock = clock;
  }

  /** Those that are to be followed now. */
  @Transactional
  public List<DocumentId> all() {
    return rows.followed(clock.instant(), MOST);
  }

  /** Looks who belongs to it now; nothing is locked, and nothing happens, when nobody changed. */
  @Transactional
  public void follow(DocumentId id) {
    Document document = rows.find(id).orElseThrow();
    if (document.withdrawnAt() == null && changes(document).any()) {
      rows.locked(id);
      carryOut(document, changes(document));
    }
  }

  private record Changes(Map<PersonId, Person> joined, Set<PersonId> left) {
    boolean any() {
      return !joined.isEmpty() || !left.isEmpty();
    }
  }

  private Changes changes(Document document) {
    Set<PersonId> before = readers.people(document.id());
    Set<PersonId> now = meant(document);
    return new Changes(people.byIds(without(now, before)), without(before, now));
  }

  private void carryOut(Document document, Changes changes) {
    Instant at = clock.instant();
    readers.join(document.id(), changes.joined().values(), at);
    readers.leave(document.id(), changes.left(), at);
    news.tell(document, changes.joined().keySet());
    news.tell(document, changes.left());
  }

  /** Everybody who belongs to it, but its sender. */
  Set<PersonId> meant(Document document) {
    boolean channel = document.to().kind() == Kind.CHANNEL;
    int most = channel ? MOST_IN_A_CHANNEL : SentDocuments.MOST_NAMED + 1;
    return without(
        audience.people(document.to(), document.sentAt(), most), Set.of(document.sender()));
  }

  private static Set<PersonId> without(Collection<PersonId> all, Collection<PersonId> some) {
    Set<PersonId> left = new HashSet<>(all);
    left.removeAll(some);
    return left;
  }
}
