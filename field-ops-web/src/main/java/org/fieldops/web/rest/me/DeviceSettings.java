package org.fieldops.web.rest.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import java.util.Optional;
import java.util.logging.Logger;
import org.fieldops.kernel.migration.SchemasReady;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.web.WebSettings;

/** What devices are told to go by. */
@ApplicationScoped
class DeviceSettings {

  private static final Logger LOG = Logger.getLogger(DeviceSettings.class.getName());

  /** A number that Germany keeps free for stories: nobody answers it. For the demo only. */
  private static final String NOBODY = "+49 30 23125000";

  void begin(@Observes SchemasReady ready) {
    if (controlRoomPhone().isEmpty()) {
      LOG.warning(
          WebSettings.CONTROL_ROOM_PHONE.name()
              + " is not set: a backup request that cannot be sent offers neither a phone call nor"
              + " an SMS");
    }
  }

  /**
   * Whom to call when nothing else works. Where no number is set nobody is named, for a wrong
   * number costs the one in need more time than none.
   */
  Optional<String> controlRoomPhone() {
    return WebSettings.CONTROL_ROOM_PHONE
        .given()
        .or(() -> HouseSettings.demo() ? Optional.of(NOBODY) : Optional.empty());
  }

  /** How many hours a device may show what it kept without having heard from the server. */
  int offlineHours() {
    return WebSettings.OFFLINE_HOURS.get();
  }

  /** Whose clock counts on every screen, whatever the phone's own says. */
  ZoneId zone() {
    return HouseSettings.ZONE.get();
  }
}
