package org.fieldops.dispatch.unit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** Which units there are. */
@ApplicationScoped
public class UnitRegister {

  private static final int LONGEST_NAME = 40;

  private UnitRepository units;
  private AuditTrail trail;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  UnitRegister() {}

  @Inject
  public UnitRegister(UnitRepository units, AuditTrail trail, Feed feed, Clock clock) {
    this.units = units;
    this.trail = trail;
    this.feed = feed;
    this.clock = clock;
  }

  /** Makes those of the units that are not there yet. */
  @Transactional
  public void ensure(List<String> names) {
    names.forEach(name -> units.addIfAbsent(unit(name)));
  }

  /** Makes one and tells the desks. */
  @Transactional
  UnitId add(Person by, String wanted) {
    String name = PlainText.required("name", wanted, LONGEST_NAME);
    Unit unit = unit(name);
    if (!units.addIfAbsent(unit)) {
      throw new Refusal(Problem.UNIT_EXISTS, name);
    }
    trail.record(by, "unit.added", unit.id().toString(), name);
    feed.append(
        Topic.DISPATCH, "unit", WireJson.object().add("unitId", unit.id().toString()).build());
    return unit.id();
  }

  private Unit unit(String name) {
    return new Unit(new UnitId(Ids.next()), name, StatusSet.READY, clock.instant());
  }
}
