package org.fieldops.web.rest.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/**
 * What devices are told to go by. Read from system properties or, with dots and dashes as
 * underscores, from the environment.
 */
@ApplicationScoped
class DeviceSettings {

  /** A number that Germany keeps free for stories: nobody answers it. */
  private static final String NOBODY = "+49 30 23125000";

  private static final int OFFLINE_HOURS = 72;

  /** Whom to call when nothing else works: {@code fieldops.control-room.phone}. */
  String controlRoomPhone() {
    return setting("fieldops.control-room.phone").orElse(NOBODY);
  }

  /**
   * How many hours a device may show what it kept without having heard from the server: {@code
   * fieldops.offline-hours}, default 72.
   */
  int offlineHours() {
    return setting("fieldops.offline-hours").map(Integer::parseInt).orElse(OFFLINE_HOURS);
  }

  private static Optional<String> setting(String name) {
    String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }
}
