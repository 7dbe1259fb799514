package org.fieldops.web.rest.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.fieldops.kernel.migration.SchemasReady;

/**
 * What devices are told to go by. Read from system properties or, with dots and dashes as
 * underscores, from the environment.
 */
@ApplicationScoped
class DeviceSettings {

  private static final Logger LOG = Logger.getLogger(DeviceSettings.class.getName());

  /** A number that Germany keeps free for stories: nobody answers it. For the demo only. */
  private static final String NOBODY = "+49 30 23125000";

  private static final int OFFLINE_HOURS = 72;
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final Function<String, Optional<String>> settings;

  DeviceSettings() {
    this(DeviceSettings::given);
  }

  DeviceSettings(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  void begin(@Observes SchemasReady ready) {
    if (controlRoomPhone().isEmpty()) {
      LOG.warning(
          "fieldops.control-room.phone is not set: a call for help that cannot be sent offers"
              + " neither a phone call nor an SMS");
    }
  }

  /**
   * Whom to call when nothing else works: {@code fieldops.control-room.phone}. Without it nobody is
   * named, for a wrong number costs the one in need more time than none.
   */
  Optional<String> controlRoomPhone() {
    return settings.apply("fieldops.control-room.phone").or(this::ofTheDemo);
  }

  /**
   * How many hours a device may show what it kept without having heard from the server: {@code
   * fieldops.offline-hours}, default 72.
   */
  int offlineHours() {
    return settings.apply("fieldops.offline-hours").map(Integer::parseInt).orElse(OFFLINE_HOURS);
  }

  /**
   * Whose clock counts on every screen, whatever the phone's own says: {@code fieldops.shift.zone},
   * default Europe/Berlin.
   */
  ZoneId zone() {
    return settings.apply("fieldops.shift.zone").map(ZoneId::of).orElse(ZONE);
  }

  private Optional<String> ofTheDemo() {
    return settings.apply("fieldops.profile").filter("demo"::equals).map(demo -> NOBODY);
  }

  private static Optional<String> given(String name) {
    String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }
}
