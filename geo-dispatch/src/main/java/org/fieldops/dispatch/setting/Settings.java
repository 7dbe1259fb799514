package org.fieldops.dispatch.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Locale;
import java.util.Optional;
import org.fieldops.dispatch.backup.model.BackupRules;
import org.fieldops.dispatch.position.model.PlaceRules;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.dispatch.unit.model.StatusSet;

/** Reads system properties, and environment variables where there is none. */
@ApplicationScoped
public class Settings {

  /** {@code fieldops.profile}: {@code demo} for the demo, anything else for a real deployment. */
  public static boolean demo() {
    return of("fieldops.profile").filter("demo"::equals).isPresent();
  }

  /** A setting, {@code fieldops.x.y} or {@code FIELDOPS_X_Y}. */
  public static Optional<String> of(String key) {
    String set = System.getProperty(key);
    if (set == null) {
      set = System.getenv(key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
    }
    return Optional.ofNullable(set).filter(text -> !text.isBlank());
  }

  @Produces
  ShiftTimes shiftTimes() {
    return (demo() ? ShiftTimes.DEMO : ShiftTimes.USUAL).with(Settings::of);
  }

  @Produces
  StatusSet statusSet() {
    return StatusSet.FMS;
  }

  @Produces
  PlaceRules placeRules() {
    return PlaceRules.of(
        of("fieldops.service-area")
            .or(() -> demo() ? Optional.of(PlaceRules.DEMO_AREA) : Optional.empty()));
  }

  @Produces
  BackupRules backupRules() {
    return BackupRules.USUAL;
  }
}
