package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldops.identity.People;
import org.fieldops.kernel.DocumentId;
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

  /** Looks who belongs to it now; nothing happens when that has not changed. */
  @Transactional
  public void follow(DocumentId id) {
    Document document = rows.locked(id).orElseThrow();
    if (document.withdrawnAt() != null) {
      return;
    }
    Set<PersonId> before = readers.people(id);
    Set<PersonId> now = meant(document);
    Set<PersonId> joined = without(now, before);
    Set<PersonId> left = without(before, now);
    Instant at = clock.instant();
    if (!joined.isEmpty()) {
      readers.join(id, people.byIds(joined).values(), at);
    }
    if (!left.isEmpty()) {
      readers.leave(id, left, at);
    }
    news.tell(document, joined);
    news.tell(document, left);
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
