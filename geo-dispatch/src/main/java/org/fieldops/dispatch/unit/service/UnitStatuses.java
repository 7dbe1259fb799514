package org.fieldops.dispatch.unit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** Changes the status of a unit and tells its crew and the dispatchers. */
@ApplicationScoped
public class UnitStatuses {

  private UnitRepository units;
  private StatusSet statuses;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  UnitStatuses() {}

  @Inject
  public UnitStatuses(UnitRepository units, StatusSet statuses, Feed feed, Clock clock) {
    this.units = units;
    this.statuses = statuses;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Sets the status, unless a newer one is there.
   *
   * @return the status that holds now
   * @throws Refusal {@code STATUS_UNKNOWN} for a code that is not in the set; fact: the code
   */
  @Transactional
  public String set(UnitId id, String code, Instant writtenAt) {
    if (statuses.of(code).isEmpty()) {
      throw new Refusal(Problem.STATUS_UNKNOWN, code);
    }
    change(id, code, writtenAt).ifPresent(this::tell);
    return units.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND)).status();
  }

  /**
   * Changes the row, unless a newer status is there, and tells nobody yet, for a use case that has
   * more to write before it takes the feed's lock.
   *
   * @return the unit if its status changed, to be given to {@link #tell}
   */
  @Transactional
  public Optional<Unit> change(UnitId id, String code, Instant writtenAt) {
    Unit unit = units.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    boolean changed = unit.change(code, writtenAt, clock.instant());
    units.flush();
    return changed ? Optional.of(unit) : Optional.empty();
  }

  /** The same, but only when the status is one of {@code from}. */
  @Transactional
  public Optional<Unit> changeFrom(Set<String> from, UnitId id, String code, Instant writtenAt) {
    boolean holds = units.locked(id).map(Unit::status).filter(from::contains).isPresent();
    return holds ? change(id, code, writtenAt) : Optional.empty();
  }

  /** Appends the unit's status to the feed. */
  @Transactional
  public void tell(Unit unit) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("unitId", unit.id().toString())
            .add("unit", unit.name())
            .add("status", unit.status())
            .add("at", WireTime.text(unit.statusSince()))
            .build();
    feed.append(Topic.of(unit.id()), "status", body);
    feed.append(Topic.DISPATCH, "status", body);
  }
}
