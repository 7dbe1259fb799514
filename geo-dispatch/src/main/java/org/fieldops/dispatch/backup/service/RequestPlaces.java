package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.dispatch.BackupView.Source;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.position.service.NearestUnits;
import org.fieldops.dispatch.unit.service.LastFixes;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;

/** Where help is needed: what the device says, or else where its unit was a moment ago. */
@ApplicationScoped
public class RequestPlaces {

  private LastFixes fixes;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  RequestPlaces() {}

  @Inject
  public RequestPlaces(LastFixes fixes, Clock clock) {
    this.fixes = fixes;
    this.clock = clock;
  }

  Optional<Place> of(Operation operation, Optional<UnitId> unit, When when) {
    return new Body(operation.body())
        .optionalPosition("position")
        .map(said -> new Place(said.point(), when.moment(), Source.DEVICE))
        .or(() -> unit.flatMap(this::ofUnit));
  }

  private Optional<Place> ofUnit(UnitId unit) {
    Instant oldest = clock.instant().minus(NearestUnits.FRESH);
    return Optional.ofNullable(fixes.all().get(unit))
        .filter(fix -> !fix.at().isBefore(oldest))
        .map(RequestPlaces::place);
  }

  private static Place place(Fix fix) {
    return new Place(fix.point(), fix.at(), Source.UNIT);
  }
}
