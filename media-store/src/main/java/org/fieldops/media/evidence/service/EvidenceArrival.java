package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.evidence.model.Author;
import org.fieldops.media.evidence.model.CustodyLink.Actor;
import org.fieldops.media.evidence.model.Declared;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.Stored;
import org.jspecify.annotations.Nullable;

/** Takes examined bytes over from the queue. */
@ApplicationScoped
public class EvidenceArrival {

  /** Who acts when nobody does. */
  private static final Actor SYSTEM = new Actor(new PersonId(new UUID(0, 0)), "Field Ops");

  private EvidenceRows rows;
  private CustodyChain custody;
  private EvidenceNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  EvidenceArrival() {}

  @Inject
  EvidenceArrival(EvidenceRows rows, CustodyChain custody, EvidenceNews news, Clock clock) {
    this.rows = rows;
    this.custody = custody;
    this.news = news;
    this.clock = clock;
  }

  /**
   * What is known of the bytes.
   *
   * @param verdict RECEIVED until they were looked into; then READY, REFUSED or QUARANTINED
   * @param reason a problem's code when REFUSED or QUARANTINED
   */
  public record Examined(
      EvidenceId id,
      Author author,
      Declared declared,
      Stored stored,
      EvidenceState verdict,
      @Nullable String reason) {}

  /**
   * Records the bytes, and once more when they were looked into; again is harmless. The manifest
   * may be here already, or come later.
   *
   * @throws Refusal {@code EVIDENCE_REUSED} when the manifest is of other bytes or another person
   */
  @Transactional
  public void record(Examined examined) {
    Evidence evidence =
        rows.claim(Evidence.begun(examined.id(), examined.author(), examined.declared()));
    evidence.requireSame(examined.author(), examined.declared());
    if (evidence.settled() || evidence.state() == examined.verdict()) {
      return;
    }
    Evidence after = evidence.received(examined.stored(), examined.verdict(), examined.reason());
    rows.save(after);
    if (evidence.stored() == null) {
      custody.append(
          after.id(),
          new Actor(examined.author().id(), examined.author().name()),
          examined.stored().receivedAt(),
          "received",
          examined.declared().size() + " bytes, sha256 " + examined.stored().sha256());
    }
    if (after.settled()) {
      custody.append(
          after.id(),
          SYSTEM,
          clock.instant(),
          "examined",
          after.state() + (examined.reason() == null ? "" : " " + examined.reason()));
    }
    news.tell(after);
  }

  /** Whether the bytes of this evidence were looked into before. */
  @Transactional
  public boolean settled(EvidenceId id) {
    return rows.find(id).map(Evidence::settled).orElse(false);
  }

  /** Asks the database for nothing; throws when it is away. */
  @Transactional
  public void ping() {
    rows.find(new EvidenceId(SYSTEM.id().value()));
  }
}
