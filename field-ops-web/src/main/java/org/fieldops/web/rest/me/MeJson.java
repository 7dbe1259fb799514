package org.fieldops.web.rest.me;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.DutyChange;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.dispatch.Swap;
import org.fieldops.dispatch.WatchPreset;
import org.fieldops.dispatch.Wish;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/** The parts of {@code GET /me} as they stand on the wire. */
final class MeJson {

  private MeJson() {}

  static JsonObjectBuilder person(Person person) {
    List<String> roles = person.roles().stream().map(Role::realmName).sorted().toList();
    return WireJson.object()
        .add("personId", person.id().toString())
        .add("username", person.username())
        .add("name", person.name())
        .add("roles", WireJson.array(roles));
  }

  static JsonArrayBuilder duties(List<Duty> duties) {
    JsonArrayBuilder array = WireJson.array();
    for (Duty duty : duties) {
      JsonArrayBuilder channels = WireJson.array();
      duty.channels()
          .forEach(
              channel -> channels.add(channel(channel).add("lastNumber", channel.lastNumber())));
      JsonObjectBuilder json = WireJson.object();
      if (duty.begun() != null) {
        json.add("begunAt", WireTime.text(duty.begun()));
      }
      if (duty.ended() != null) {
        json.add("endedAt", WireTime.text(duty.ended()));
      }
      array.add(
          json.add("shiftId", duty.shift().toString())
              .add("name", duty.name())
              .add("brief", duty.brief())
              .add("from", WireTime.text(duty.from()))
              .add("until", WireTime.text(duty.until()))
              .add("unitId", duty.unit().toString())
              .add("unit", duty.unitName())
              .add("status", duty.status())
              .add("statusAt", WireTime.text(duty.statusSince()))
              .add("crew", WireJson.array(duty.crew()))
              .add("onDuty", duty.onDuty())
              .add("channels", channels));
    }
    return array;
  }

  static JsonArrayBuilder changes(List<DutyChange> changes) {
    JsonArrayBuilder array = WireJson.array();
    for (DutyChange change : changes) {
      JsonObjectBuilder json =
          WireJson.object()
              .add("changeId", change.id().toString())
              .add("kind", change.kind().name())
              .add("shiftId", change.shift().toString())
              .add("name", change.shiftName())
              .add("from", WireTime.text(change.from()))
              .add("until", WireTime.text(change.until()))
              .add("madeAt", WireTime.text(change.madeAt()));
      String unit = change.unitName();
      if (unit != null) {
        json.add("unit", unit);
      }
      array.add(json);
    }
    return array;
  }

  static JsonArrayBuilder swaps(List<Swap> swaps) {
    JsonArrayBuilder array = WireJson.array();
    for (Swap swap : swaps) {
      JsonObjectBuilder json =
          WireJson.object()
              .add("swapId", swap.id().toString())
              .add("shiftId", swap.shift().toString())
              .add("name", swap.shiftName())
              .add("from", WireTime.text(swap.from()))
              .add("until", WireTime.text(swap.until()))
              .add("giverId", swap.giver().toString())
              .add("giver", swap.giverName())
              .add("state", swap.state().name());
      if (swap.taker() != null) {
        json.add("taker", swap.takerName());
      }
      array.add(json);
    }
    return array;
  }

  static JsonArrayBuilder wishes(List<Wish> wishes) {
    JsonArrayBuilder array = WireJson.array();
    for (Wish wish : wishes) {
      array.add(
          WireJson.object()
              .add("wishId", wish.id().toString())
              .add("kind", wish.kind().name())
              .add("from", wish.from().toString())
              .add("until", wish.until().toString())
              .add("note", wish.note())
              .add("state", wish.state().name()));
    }
    return array;
  }

  static JsonArrayBuilder presets(List<WatchPreset> presets) {
    JsonArrayBuilder array = WireJson.array();
    for (WatchPreset preset : presets) {
      array.add(
          WireJson.object()
              .add("purpose", preset.purpose())
              .add("minutes", preset.minutes())
              .add("warning", preset.warning())
              .add("grace", preset.grace()));
    }
    return array;
  }

  static JsonArrayBuilder channels(List<ChannelView> channels) {
    JsonArrayBuilder array = WireJson.array();
    channels.forEach(channel -> array.add(channel(channel)));
    return array;
  }

  static JsonArrayBuilder statuses(List<StatusCode> statuses) {
    JsonArrayBuilder array = WireJson.array();
    for (StatusCode status : statuses) {
      array.add(
          WireJson.object()
              .add("code", status.code())
              .add("tone", status.tone())
              .add(
                  "word",
                  WireJson.object().add("de", status.german()).add("en", status.english())));
    }
    return array;
  }

  private static JsonObjectBuilder channel(ChannelView channel) {
    return WireJson.object().add("channelId", channel.id().toString()).add("name", channel.name());
  }
}
