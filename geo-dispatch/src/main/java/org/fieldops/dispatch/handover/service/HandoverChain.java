package org.fieldops.dispatch.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverEntry.Kind;
import org.fieldops.dispatch.HandoverJson;
import org.fieldops.dispatch.Handovers.Word;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.export.service.HashChain;
import org.fieldops.dispatch.handover.model.HandoverRows;
import org.fieldops.dispatch.handover.model.HandoverRows.Frozen;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;

/** Signatures and additions, each with the hash of what stood before it. */
@ApplicationScoped
public class HandoverChain {

  /** So much is left for signatures when additions are full. */
  private static final int MOST = 150;

  private static final long LATE_SECONDS = 60;

  private HandoverRows rows;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandoverChain() {}

  @Inject
  public HandoverChain(HandoverRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Puts something under a handover that is locked. */
  void append(ShiftId shift, Frozen frozen, Person by, Kind kind, String text, Word word) {
    List<HandoverEntry> entries = rows.entries(shift);
    if (kind == Kind.ADDED && entries.size() >= MOST) {
      throw new Refusal(Problem.HANDOVER_FULL);
    }
    String previous = entries.isEmpty() ? frozen.sha256() : entries.getLast().sha256();
    Instant received = millis(clock.instant());
    Moment written = word.written();
    Moment kept =
        new Moment(millis(written.writtenAt()), millis(written.at()), written.clockKnown());
    boolean late =
        written.clockKnown() && written.at().plusSeconds(LATE_SECONDS).isBefore(received);
    HandoverEntry entry =
        new HandoverEntry(
            entries.size() + 1,
            word.id(),
            kind,
            by.id(),
            by.name(),
            text,
            kept,
            received,
            word.noNetwork() || late,
            previous,
            "");
    rows.addEntry(shift, hashed(entry));
  }

  private static HandoverEntry hashed(HandoverEntry entry) {
    return new HandoverEntry(
        entry.number(),
        entry.id(),
        entry.kind(),
        entry.person(),
        entry.personName(),
        entry.text(),
        entry.written(),
        entry.receivedAt(),
        entry.noNetwork(),
        entry.previous(),
        new HashChain(entry.previous())
            .add(CanonicalJson.whole().text(HandoverJson.hashed(entry))));
  }

  /** The hash of a content by itself. */
  static String sha256(String canonical) {
    return new HashChain().add(canonical);
  }

  private static Instant millis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
