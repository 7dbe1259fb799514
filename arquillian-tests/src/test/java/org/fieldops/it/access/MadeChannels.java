package org.fieldops.it.access;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.Ids;

/** Channels and groups as people make them, a new one for each question; ended in the end. */
final class MadeChannels {

  private static final Map<String, String> AS_JSON = Map.of("Content-Type", "application/json");

  private final Ask ask;
  private final Stage stage;
  private final List<String> made = new ArrayList<>();

  MadeChannels(Ask ask, Stage stage) {
    this.ask = ask;
    this.stage = stage;
  }

  /** A channel that the caller owns, one of the patrol and a mate, or one of a stranger alone. */
  String channel(Caller caller, Whose whose) {
    String id = Ids.next().toString();
    if (whose == Whose.NONE) {
      return id;
    }
    JsonArrayBuilder members = Json.createArrayBuilder();
    switch (whose) {
      case OWN -> members.add(member(stage.person(caller, Whose.OWN), "OWNER"));
      case SHIFT ->
          members
              .add(member(stage.person(Caller.PATROL, Whose.OWN), "WRITER"))
              .add(member(stage.person(caller, Whose.SHIFT), "WRITER"));
      default -> members.add(member(stage.person(caller, Whose.OTHER), "OWNER"));
    }
    JsonObject body = Json.createObjectBuilder(newChannel(id)).add("members", members).build();
    post(Caller.ADMIN, "/api/v1/channels", body);
    return id;
  }

  /** A group that the caller made, or the administrator. */
  String group(Caller caller, Whose whose) {
    if (whose == Whose.NONE) {
      return Ids.next().toString();
    }
    JsonObject body = newGroup();
    String id = body.getString("groupId");
    Caller maker =
        whose == Whose.OWN ? caller : caller == Caller.ADMIN ? Caller.DISPATCHER : Caller.ADMIN;
    post(maker, "/api/v1/groups", body);
    made.add("/api/v1/groups/" + id);
    return id;
  }

  static JsonObject newGroup() {
    String id = Ids.next().toString();
    return Json.createObjectBuilder().add("groupId", id).add("name", "Probe " + id).build();
  }

  JsonObject newChannel(String id) {
    made.add("/api/v1/channels/" + id);
    return Json.createObjectBuilder()
        .add("channelId", id)
        .add("kind", "GROUP")
        .add("name", "Probe " + id)
        .add("history", "ALL")
        .build();
  }

  /** What a question sends along. */
  JsonObject body(String endpoint) {
    return switch (endpoint) {
      case "POST /api/v1/groups" -> newGroup();
      case "POST /api/v1/channels" -> newChannel(Ids.next().toString());
      case "POST /api/v1/channels/{id}/rules" ->
          Json.createObjectBuilder()
              .add("ruleId", Ids.next().toString())
              .add("kind", "ROLE")
              .add("subject", "admin")
              .build();
      case "POST /api/v1/channels/{id}/hooks" ->
          Json.createObjectBuilder()
              .add("hookId", Ids.next().toString())
              .add("direction", "IN")
              .add("name", "Probe")
              .build();
      case "PATCH /api/v1/groups/{id}", "PATCH /api/v1/channels/{id}" ->
          Json.createObjectBuilder().add("name", "Neu " + Ids.next()).build();
      default -> JsonObject.EMPTY_JSON_OBJECT;
    };
  }

  /** Leaves none behind: whoever owns a channel may make groups. */
  void end() {
    made.forEach(
        path -> ask.call(stage.token(Caller.ADMIN), "DELETE", path, Map.of(), new byte[0]));
  }

  private void post(Caller by, String path, JsonObject body) {
    Stage.json(
        ask.call(
            stage.token(by),
            "POST",
            path,
            AS_JSON,
            body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonObject member(String person, String role) {
    return Json.createObjectBuilder().add("personId", person).add("role", role).build();
  }
}
