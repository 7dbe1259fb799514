package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.evidence.model.CustodyLink.Actor;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.evidence.model.LookRows;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.jspecify.annotations.Nullable;

/** Takes bytes over from the queue. */
@ApplicationScoped
public class EvidenceArrival {

  private EvidenceRows rows;
  private LookRows looks;
  private CustodyChain custody;
  private EvidenceNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  EvidenceArrival() {}

  @Inject
  EvidenceArrival(
      EvidenceRows rows, LookRows looks, CustodyChain custody, EvidenceNews news, Clock clock) {
    this.rows = rows;
    this.looks = looks;
    this.custody = custody;
    this.news = news;
    this.clock = clock;
  }

  /**
   * What is known of the bytes.
   *
   * @param verdict RECEIVED when they are to be looked into; else REFUSED or QUARANTINED
   * @param reason a problem's code when REFUSED or QUARANTINED
   */
  public record Arrived(
      EvidenceId id,
      Author author,
      Declared declared,
      Stored stored,
      EvidenceState verdict,
      @Nullable String reason) {}

  /**
   * Records the bytes and asks for a look at them; again is harmless. The manifest may be here
   * already, or come later.
   *
   * @throws Refusal {@code EVIDENCE_REUSED} when the manifest is of other bytes or another person
   */
  @Transactional
  public void record(Arrived arrived) {
    Evidence evidence =
        rows.claim(Evidence.begun(arrived.id(), arrived.author(), arrived.declared()));
    evidence.requireSame(arrived.author(), arrived.declared());
    if (evidence.stored() != null) {
      return;
    }
    Evidence after = evidence.received(arrived.stored(), arrived.verdict(), arrived.reason());
    rows.save(after);
    custody.append(
        after.id(),
        new Actor(arrived.author().id(), arrived.author().name()),
        arrived.stored().receivedAt(),
        "received",
        arrived.declared().size() + " bytes, sha256 " + arrived.stored().sha256());
    if (after.state() == EvidenceState.RECEIVED) {
      looks.ask(after.id(), Look.Kind.EXAMINE, clock.instant());
    } else {
      custody.appendExamined(after);
    }
    news.tell(after);
  }

  /** Whether the bytes of this evidence have come home before. */
  @Transactional
  public boolean home(EvidenceId id) {
    return rows.find(id).map(Evidence::stored).isPresent();
  }

  /** Asks the database for nothing; throws when it is away. */
  @Transactional
  public void ping() {
    rows.find(new EvidenceId(CustodyChain.SYSTEM.id().value()));
  }
}
