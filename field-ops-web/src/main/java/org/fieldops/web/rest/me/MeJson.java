package org.fieldops.web.rest.me;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireTime;

/** The parts of {@code GET /me} as they stand on the wire. */
final class MeJson {

  private MeJson() {}

  static JsonObjectBuilder person(Person person) {
    List<String> roles = person.roles().stream().map(Role::realmName).sorted().toList();
    return Json.createObjectBuilder()
        .add("personId", person.id().toString())
        .add("username", person.username())
        .add("name", person.name())
        .add("roles", Json.createArrayBuilder(roles));
  }

  static JsonArrayBuilder duties(List<Duty> duties) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Duty duty : duties) {
      JsonArrayBuilder channels = Json.createArrayBuilder();
      duty.channels()
          .forEach(
              channel -> channels.add(channel(channel).add("lastNumber", channel.lastNumber())));
      array.add(
          Json.createObjectBuilder()
              .add("shiftId", duty.shift().toString())
              .add("name", duty.name())
              .add("from", WireTime.text(duty.from()))
              .add("until", WireTime.text(duty.until()))
              .add("unitId", duty.unit().toString())
              .add("unit", duty.unitName())
              .add("status", duty.status())
              .add("statusAt", WireTime.text(duty.statusSince()))
              .add("crew", Json.createArrayBuilder(duty.crew()))
              .add("onDuty", duty.onDuty())
              .add("channels", channels));
    }
    return array;
  }

  static JsonArrayBuilder channels(List<ChannelView> channels) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    channels.forEach(channel -> array.add(channel(channel)));
    return array;
  }

  static JsonArrayBuilder statuses(List<StatusCode> statuses) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (StatusCode status : statuses) {
      array.add(
          Json.createObjectBuilder()
              .add("code", status.code())
              .add("tone", status.tone())
              .add(
                  "word",
                  Json.createObjectBuilder()
                      .add("de", status.german())
                      .add("en", status.english())));
    }
    return array;
  }

  private static JsonObjectBuilder channel(ChannelView channel) {
    return Json.createObjectBuilder()
        .add("channelId", channel.id().toString())
        .add("name", channel.name());
  }
}
