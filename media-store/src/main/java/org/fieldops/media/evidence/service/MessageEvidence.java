package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.PhotoSource;
import org.fieldops.media.evidence.model.Announcement;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.evidence.model.LookRows;
import org.fieldops.media.evidence.model.PhotoKind;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;

/**
 * A picture that was said along with a message becomes evidence: from then on it goes the way of
 * every photo, looked into, reviewed, put onto a case. Its chain begins with where it came from.
 */
@ApplicationScoped
public class MessageEvidence {

  private EvidenceRows rows;
  private LookRows looks;
  private CustodyChain custody;
  private EvidenceNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  MessageEvidence() {}

  @Inject
  MessageEvidence(
      EvidenceRows rows, LookRows looks, CustodyChain custody, EvidenceNews news, Clock clock) {
    this.rows = rows;
    this.looks = looks;
    this.custody = custody;
    this.news = news;
    this.clock = clock;
  }

  /**
   * What is taken; its bytes are among the originals already.
   *
   * @param type by its first bytes
   * @param receivedAt when all its bytes were durable
   * @param from where it came from, for the chain
   */
  public record Taken(
      EvidenceId id,
      Author author,
      Declared declared,
      String type,
      Instant receivedAt,
      String from) {}

  /** Within the caller's transaction. When and where it was taken its camera alone can say. */
  public void take(Person by, Taken taken) {
    Instant now = clock.instant();
    Announcement announcement =
        new Announcement(
            PhotoKind.OTHER,
            PhotoSource.PICKED,
            null,
            taken.receivedAt(),
            taken.receivedAt(),
            true,
            null,
            null,
            null,
            null,
            null,
            now);
    Stored stored = Stored.unseen(taken.declared().sha256(), taken.type(), taken.receivedAt());
    Evidence evidence =
        rows.claim(Evidence.begun(taken.id(), taken.author(), taken.declared()))
            .announced(announcement)
            .received(stored, EvidenceState.RECEIVED, null);
    rows.save(evidence);
    custody.append(taken.id(), by, "attached from message", taken.from());
    looks.ask(taken.id(), Look.Kind.EXAMINE, now);
    news.tell(evidence);
  }
}
