package org.fieldops.dispatch.unit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.unit.model.StatusLog;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** Changes the status of a unit and tells its crew and the dispatchers. */
@ApplicationScoped
public class UnitStatuses {

  private UnitRepository units;
  private StatusSet statuses;
  private StatusLog log;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  UnitStatuses() {}

  @Inject
  public UnitStatuses(
      UnitRepository units, StatusSet statuses, StatusLog log, Feed feed, Clock clock) {
    this.units = units;
    this.statuses = statuses;
    this.log = log;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Keeps what somebody said of a unit, and makes it the present status unless a newer one is there
   * or the duty it was said on is over.
   *
   * @param id the operation's, or a new one
   * @param runs whether that duty still runs
   * @return the status that holds now
   * @throws Refusal {@code STATUS_UNKNOWN} for a code that is not in the set; fact: the code
   */
  @Transactional
  public String set(UUID id, Person by, UnitId unitId, String code, Moment moment, boolean runs) {
    if (statuses.of(code).isEmpty()) {
      throw new Refusal(Problem.STATUS_UNKNOWN, code);
    }
    Instant now = clock.instant();
    Unit unit = units.locked(unitId).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    String before = unit.status();
    boolean taken = runs && unit.take(code, moment.at(), now);
    log.add(new StatusLog.Entry(id, unitId, by.id(), code, moment, now, taken));
    units.flush();
    if (!unit.status().equals(before)) {
      tell(unit);
    }
    return unit.status();
  }

  /**
   * Changes the row, unless a newer status is there, and tells nobody yet, for a use case that has
   * more to write before it takes the feed's lock.
   *
   * @return the unit if its status changed, to be given to {@link #tell}
   */
  @Transactional
  public Optional<Unit> change(UnitId id, String code, Instant at) {
    Unit unit = units.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    String before = unit.status();
    unit.take(code, at, clock.instant());
    units.flush();
    return unit.status().equals(before) ? Optional.empty() : Optional.of(unit);
  }

  /** The same, but only when the status is one of {@code from}. */
  @Transactional
  public Optional<Unit> changeFrom(Set<String> from, UnitId id, String code, Instant at) {
    boolean holds = units.locked(id).map(Unit::status).filter(from::contains).isPresent();
    return holds ? change(id, code, at) : Optional.empty();
  }

  /** Appends the unit's status to the feed. */
  @Transactional
  public void tell(Unit unit) {
    JsonObject body =
        WireJson.object()
            .add("unitId", unit.id().toString())
            .add("unit", unit.name())
            .add("status", unit.status())
            .add("at", WireTime.text(unit.statusSince()))
            .build();
    feed.append(Topic.of(unit.id()), "status", body);
    feed.append(Topic.DISPATCH, "status", body);
  }
}
