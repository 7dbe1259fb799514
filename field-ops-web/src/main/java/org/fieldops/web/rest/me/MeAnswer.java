package org.fieldops.web.rest.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Locale;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Drills;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.DutyChanges;
import org.fieldops.dispatch.Rosters;
import org.fieldops.dispatch.Swaps;
import org.fieldops.dispatch.Units;
import org.fieldops.dispatch.WatchPresets;
import org.fieldops.dispatch.Wishes;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.media.Uploads;
import org.fieldops.web.rest.oncall.OnCallJson;

/** What {@code GET /me} says, and the snapshot within itself. */
@ApplicationScoped
public class MeAnswer {

  private Duties duties;
  private DutyChanges changes;
  private Swaps swaps;
  private Rosters rosters;
  private Drills drills;
  private Wishes wishes;
  private WatchPresets presets;
  private Channels channels;
  private Units units;
  private Uploads uploads;
  private DeviceSettings settings;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  MeAnswer() {}

  @Inject
  MeAnswer(
      Duties duties,
      DutyChanges changes,
      Swaps swaps,
      Rosters rosters,
      Drills drills,
      Wishes wishes,
      WatchPresets presets,
      Channels channels,
      Units units,
      Uploads uploads,
      DeviceSettings settings,
      Clock clock) {
    this.duties = duties;
    this.changes = changes;
    this.swaps = swaps;
    this.rosters = rosters;
    this.drills = drills;
    this.wishes = wishes;
    this.presets = presets;
    this.channels = channels;
    this.units = units;
    this.uploads = uploads;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param language in which the device is to show its words
   */
  public JsonObject about(Person person, Locale language) {
    JsonObjectBuilder me = MeJson.person(person);
    settings.controlRoomPhone().ifPresent(phone -> me.add("controlRoomPhone", phone));
    return me.add("serverTime", WireTime.text(clock.instant()))
        .add("language", language.getLanguage())
        .add("duties", MeJson.duties(duties.of(person)))
        .add("dutyChanges", MeJson.changes(changes.of(person)))
        .add("swaps", MeJson.swaps(swaps.of(person)))
        .add("onCall", OnCallJson.spans(rosters.of(person)))
        .add("drills", OnCallJson.own(drills.own(person)))
        .add("wishes", MeJson.wishes(wishes.of(person)))
        .add("watchPresets", MeJson.presets(presets.all()))
        .add("channels", MeJson.channels(channels.of(person)))
        .add("statuses", MeJson.statuses(units.statuses()))
        .add(
            "policies",
            WireJson.object()
                .add("uploadLimit", uploads.limit())
                .add("offlineHours", settings.offlineHours())
                .add("zone", settings.zone().getId()))
        .build();
  }
}
