package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.dispatch.BackupView.Source;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.position.model.PlaceRules;
import org.fieldops.dispatch.position.service.NearestUnits;
import org.fieldops.dispatch.unit.service.LastFixes;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;

/**
 * Where help is needed: what the device says or where its unit was a moment ago, whichever is
 * fresher. What cannot be believed counts for nothing; no place is ever a reason to refuse.
 */
@ApplicationScoped
public class RequestPlaces {

  /** Nobody of a field service is faster; and two clocks may differ by some seconds. */
  private static final double METRES_PER_SECOND = 60;

  private static final double CLOCKS_SECONDS = 5;

  private LastFixes fixes;
  private PlaceRules rules;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  RequestPlaces() {}

  @Inject
  public RequestPlaces(LastFixes fixes, PlaceRules rules) {
    this.fixes = fixes;
    this.rules = rules;
  }

  private record Measured(Place place, double accuracy) {}

  /** The place that counts; none when nobody knows. */
  Optional<Place> of(Operation operation, Optional<UnitId> unit, When when) {
    Optional<Fix> own =
        unit.flatMap(fixes::of)
            .filter(fix -> !fix.at().isBefore(when.moment().minus(NearestUnits.FRESH)))
            .filter(fix -> rules.believes(fix.point(), fix.accuracy()));
    return said(operation, when)
        .filter(device -> rules.believes(device.place().point(), device.accuracy()))
        .filter(device -> own.filter(fix -> fresher(fix, device) || jumps(fix, device)).isEmpty())
        .map(Measured::place)
        .or(() -> own.map(fix -> new Place(fix.point(), fix.at(), Source.UNIT)));
  }

  private static Optional<Measured> said(Operation operation, When when) {
    try {
      return new Body(operation.body())
          .optionalPosition("position")
          .map(said ->
              new Measured(
                  new Place(
                      said.point(), operation.ours(said.at()).orElse(when.moment()), Source.DEVICE),
                  said.accuracyMetres()));
    } catch (Refusal e) {
      // a place that cannot be read must not keep anybody from asking
      return Optional.empty();
    }
  }

  private static boolean fresher(Fix fix, Measured device) {
    return fix.at().isAfter(device.place().at());
  }

  /** Further away than anybody could have come since the unit's own fix. */
  private static boolean jumps(Fix fix, Measured device) {
    double apart = fix.point().metresTo(device.place().point());
    double seconds =
        Duration.between(fix.at(), device.place().at()).abs().toMillis() / 1000.0 + CLOCKS_SECONDS;
    return apart - fix.accuracy() - device.accuracy() > METRES_PER_SECOND * seconds;
  }
}
