package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.evidence.model.CustodyLink;
import org.fieldops.media.evidence.model.CustodyLink.Actor;
import org.fieldops.media.evidence.model.CustodyRows;
import org.fieldops.media.evidence.model.Evidence;

/**
 * Lengthens and checks custody chains. Who lengthens one holds the lock of the evidence's row, so
 * that links do not race.
 */
@ApplicationScoped
public class CustodyChain {

  /** Who acts when nobody does. */
  static final Actor SYSTEM = new Actor(new PersonId(new UUID(0, 0)), "Field Ops");

  private static final int PAGE = 500;

  private CustodyRows rows;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CustodyChain() {}

  @Inject
  public CustodyChain(CustodyRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Adds a link now. */
  void append(EvidenceId id, Person by, String act, String detail) {
    append(id, new Actor(by.id(), by.name()), clock.instant(), act, detail);
  }

  /** Adds a link for what the house did of itself. */
  void append(EvidenceId id, String act, String detail) {
    append(id, SYSTEM, clock.instant(), act, detail);
  }

  /** Adds what came of looking into it. */
  void appendExamined(Evidence evidence) {
    String reason = evidence.reason();
    append(evidence.id(), "examined", evidence.state() + (reason == null ? "" : " " + reason));
  }

  /** Adds a link for something that happened at a time, to the millisecond. */
  void append(EvidenceId id, Actor by, Instant at, String act, String detail) {
    var last = rows.last(id);
    rows.append(
        CustodyLink.chained(
            id,
            last.map(CustodyLink::number).orElse(0) + 1,
            at.truncatedTo(ChronoUnit.MILLIS),
            by,
            act,
            detail,
            last.map(CustodyLink::hash).orElse(CustodyLink.NOTHING)));
  }

  /** Adds a link unless this person did the same within a time. */
  void appendOncePer(Duration time, EvidenceId id, Person by, String act) {
    Instant since = clock.instant().minus(time);
    if (rows.last(id, by.id(), act).filter(link -> link.at().isAfter(since)).isEmpty()) {
      append(id, by, act, "");
    }
  }

  /** The newest links before one, oldest first. */
  List<CustodyLink> page(EvidenceId id, int before, int limit) {
    return rows.before(id, before, limit);
  }

  /** True when no link was changed, left out in between, or put in since it was written. */
  boolean intact(EvidenceId id) {
    String previous = CustodyLink.NOTHING;
    int number = 0;
    for (List<CustodyLink> page = rows.after(id, 0, PAGE);
        !page.isEmpty();
        page = rows.after(id, number, PAGE)) {
      for (CustodyLink link : page) {
        number++;
        if (link.number() != number || !link.previous().equals(previous) || !link.intact()) {
          return false;
        }
        previous = link.hash();
      }
    }
    return true;
  }
}
