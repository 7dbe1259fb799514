package org.fieldops.dispatch.setting;

import java.time.Duration;
import java.time.LocalTime;
import org.fieldops.dispatch.position.model.PlaceRules.Area;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.kernel.setting.Setting;

/** The settings of geo-dispatch. */
public final class DispatchSettings {

  public static final Setting<LocalTime> EARLY_FROM =
      time("fieldops.shift.early.from", ShiftTimes.USUAL.earlyFrom(), "the early shift begins");

  public static final Setting<LocalTime> EARLY_UNTIL =
      time("fieldops.shift.early.until", ShiftTimes.USUAL.earlyUntil(), "the early shift ends");

  public static final Setting<LocalTime> LATE_FROM =
      time(
          "fieldops.shift.late.from",
          ShiftTimes.USUAL.lateFrom(),
          "the late shift begins: before the early one ends, for the hand-over");

  public static final Setting<LocalTime> LATE_UNTIL =
      time(
          "fieldops.shift.late.until",
          ShiftTimes.USUAL.lateUntil(),
          "the late shift ends; not after its begin means: the next day");

  public static final Setting<String> PLACE =
      Setting.text(
          "fieldops.shift.place", ShiftTimes.USUAL.place(), "what stands behind a shift's name");

  public static final Setting<Area> SERVICE_AREA =
      Setting.of(
          "fieldops.service-area",
          "",
          Area::parse,
          "`lat,lon,km`: where the service works; what is measured outside of it is not believed."
              + " Without it every place on earth may be");

  public static final Setting<Duration> ORDER_MINUTE =
      Setting.duration(
          "fieldops.order.minute",
          Duration.ofMinutes(1),
          "how long a minute of an order's deadlines lasts; shorter only in drills and tests");

  public static final Setting<String> ELECTION_RESULTS =
      Setting.text(
          "fieldops.election.results",
          "Bitte die Schnellmeldung im Wahlprogramm der Stadt benutzen.",
          "where election results belong: told to whoever writes what looks like one in a channel of"
              + " an election");

  public static final Setting<String> HOOK_HOSTS =
      Setting.text(
          "fieldops.hooks.inside-hosts",
          "",
          "hosts that outgoing webhooks may call although they have addresses of our own; separated"
              + " by commas");

  private DispatchSettings() {}

  private static Setting<LocalTime> time(String name, LocalTime usual, String words) {
    return Setting.of(name, usual.toString(), LocalTime::parse, words);
  }
}
