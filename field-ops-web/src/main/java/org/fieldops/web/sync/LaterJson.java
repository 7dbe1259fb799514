package org.fieldops.web.sync;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.Pin;
import org.fieldops.dispatch.Reaction;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/** What became of messages, as it stands on the wire. */
final class LaterJson {

  private LaterJson() {}

  static JsonArrayBuilder pins(List<Pin> pins) {
    JsonArrayBuilder array = WireJson.array();
    pins.forEach(pin ->
        array.add(
            WireJson.object()
                .add("number", pin.number())
                .add("author", pin.author())
                .add("text", pin.text())
                .add("by", pin.by())
                .add("at", WireTime.text(pin.at()))));
    return array;
  }

  static JsonObject versions(List<MessageVersion> versions) {
    JsonArrayBuilder array = WireJson.array();
    versions.forEach(version ->
        array.add(
            WireJson.object()
                .add("version", version.number())
                .add("text", version.text())
                .add("writtenAt", WireTime.text(version.writtenAt()))
                .add("at", WireTime.text(version.at()))
                .add("receivedAt", WireTime.text(version.receivedAt()))
                .add("clockKnown", version.clockKnown())));
    return WireJson.object().add("versions", array).build();
  }

  static JsonObject reactors(Map<Reaction, List<Person>> gave) {
    JsonObjectBuilder reactions = WireJson.object();
    gave.forEach((reaction, people) -> reactions.add(reaction.name(), named(people)));
    return WireJson.object().add("reactions", reactions).build();
  }

  static JsonObject people(List<Person> people) {
    return WireJson.object().add("people", named(people)).build();
  }

  private static JsonArrayBuilder named(List<Person> people) {
    JsonArrayBuilder array = WireJson.array();
    people.forEach(person ->
        array.add(
            WireJson.object().add("personId", person.id().toString()).add("name", person.name())));
    return array;
  }
}
