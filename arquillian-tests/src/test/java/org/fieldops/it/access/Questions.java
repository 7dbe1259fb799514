package org.fieldops.it.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.fieldops.it.access.AccessTable.Row;
import org.fieldops.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Turns a cell of the table into a real request, and the answer into the table's word for it. */
final class Questions {

  private static final byte[] NOTHING = new byte[0];
  private static final Map<String, String> AS_JPEG = Map.of("Content-Type", "image/jpeg");
  private static final Map<String, String> AS_JSON = Map.of("Content-Type", "application/json");

  private final Ask ask;
  private final Stage stage;
  private final MadeChannels made;
  private final MadeElections elections;

  Questions(Ask ask, Stage stage) {
    this.ask = ask;
    this.stage = stage;
    this.made = new MadeChannels(ask, stage);
    this.elections = new MadeElections(ask, stage);
  }

  /** The status, or of an operation {@code accepted} or the problem's code. */
  String answer(Row row, Caller caller) {
    String token = stage.token(caller);
    return switch (row.method()) {
      case "OPERATION" -> operation(row, caller, token);
      case "SOCKET" -> socket(row.path(), token);
      default -> String.valueOf(rest(row, caller, token).statusCode());
    };
  }

  /** Leaves nothing behind that gives somebody a right. */
  void end() {
    made.end();
    elections.end();
  }

  private HttpResponse<byte[]> rest(Row row, Caller caller, @Nullable String token) {
    String endpoint = row.method() + " " + row.path();
    if (row.path()
        .matches("/api/v1/(channels|groups)(/\\{id}(/(members|rules|hooks|export\\?).*)?)?")) {
      return aboutMade(endpoint, row, caller, token);
    }
    if (row.path().startsWith("/api/v1/elections")) {
      return elections.answer(row.method(), row.path(), caller, row.whose(), token);
    }
    if (endpoint.equals("POST /api/v1/uploads")) {
      return create(row, caller, token);
    }
    if (row.path().startsWith("/api/v1/uploads/{")) {
      UUID id = stage.unfinished(caller, row.whose());
      return upload(row.method(), "/api/v1/uploads/" + id, Photos.picture(id), token);
    }
    return switch (endpoint) {
      case "POST /api/v1/operations", "POST /api/v1/operations/urgent" ->
          post(row.path(), "{\"operations\":[]}", token);
      case "POST /api/v1/evidence/{id}/claimed-preview" ->
          ask.call(token, row.method(), path(row, caller), AS_JPEG, Photos.picture(Ids.next()));
      case "PUT /api/v1/push/subscription", "DELETE /api/v1/push/subscription" ->
          ask.call(token, row.method(), row.path(), AS_JSON, browser(caller));
      case "PATCH /api/v1/devices/{id}" ->
          ask.call(token, "PATCH", path(row, caller), AS_JSON, bytes("{\"name\":\"Probe\"}"));
      case "PUT /api/v1/channels/{id}/draft" ->
          ask.call(token, "PUT", path(row, caller), AS_JSON, draft());
      case "PUT /api/v1/documents/held" ->
          ask.call(token, "PUT", row.path(), AS_JSON, bytes("{\"copies\":[]}"));
      case "POST /api/v1/bots/{name}/questions" ->
          post("/api/v1/bots/duty/questions", "{\"text\":\"Freie Einheiten\"}", token);
      case "POST /api/v1/positions" -> post(row.path(), fix(), token);
      default -> ask.call(token, row.method(), path(row, caller), Map.of(), NOTHING);
    };
  }

  private HttpResponse<byte[]> aboutMade(
      String endpoint, Row row, Caller caller, @Nullable String token) {
    String path = row.path().replaceAll("\\{(rule|hook)}", Ids.next().toString());
    if (path.contains("{id}")) {
      path =
          path.replace(
              "{id}",
              path.contains("/groups/")
                  ? made.group(caller, row.whose())
                  : made.channel(caller, row.whose()));
    }
    byte[] body =
        List.of("GET", "DELETE").contains(row.method())
            ? NOTHING
            : made.body(endpoint).toString().getBytes(StandardCharsets.UTF_8);
    return ask.call(token, row.method(), path, AS_JSON, body);
  }

  private String path(Row row, Caller caller) {
    String path = row.path();
    if (path.contains("/evidence/{")) {
      path = path.replaceAll("\\{\\w+}", stage.evidence(caller, row.whose()).toString());
    }
    if (path.contains("/devices/{")) {
      path = path.replace("{id}", stage.device(caller, row.whose()).toString());
    }
    if (path.contains("/attachments/{")) {
      path = path.replaceAll("\\{\\w+}", stage.attachment(caller, row.whose()).toString());
    }
    if (path.contains("/documents/{")) {
      path = path.replace("{id}", stage.document(caller, row.whose()).toString());
    }
    if (path.contains("/sick-notes/{")) {
      path = path.replace("{id}", stage.sickNote(caller, row.whose()).toString());
    }
    if (path.contains("/certificates/{")) {
      path = path.replace("{id}", stage.certificate(caller, row.whose()).toString());
    }
    if (path.contains("/channels/{")) {
      path =
          path.replace("{id}", stage.channel(row.whose()))
              .replace("{number}", stage.numberSaid(row.whose()));
    }
    if (path.contains("/rosters/{")) {
      path = path.replace("{id}", stage.onCallRoster(row.whose()).toString());
    }
    if (path.contains("/orders/{")) {
      path = path.replace("{id}", stage.order(row.whose()));
    }
    if (path.contains("/handovers/{")) {
      path = path.replace("{id}", stage.shift(row.whose()));
    }
    path = path.replace("CURSOR", stage.cursor());
    if (path.contains("topic=person:")) {
      path = path.replace("ID", stage.person(caller, row.whose()));
    }
    if (path.contains("channel:ID") || path.contains("channel=ID")) {
      path = path.replace("ID", stage.channel(row.whose()));
    }
    if (path.contains("topic=unit:")) {
      path = path.replace("ID", stage.unit(row.whose()));
    }
    return path.replace("/*", "/none");
  }

  /** The same evidence id as somebody else's, or a new one. */
  private HttpResponse<byte[]> create(Row row, Caller caller, @Nullable String token) {
    UUID id = row.whose() == Whose.ANY ? Ids.next() : stage.unfinished(caller, row.whose());
    return ask.call(token, "POST", row.path(), Photos.creation(id, Photos.picture(id)), NOTHING);
  }

  private HttpResponse<byte[]> upload(
      String method, String path, byte[] picture, @Nullable String token) {
    return method.equals("PATCH")
        ? ask.call(token, method, path, Photos.appending(), picture)
        : ask.call(token, method, path, Photos.TUS, NOTHING);
  }

  /** A browser of the caller's at a push service that nobody runs. */
  private byte[] browser(Caller caller) {
    JsonObject ours = Stage.json(ask.get(stage.token(Caller.PATROL), "/api/v1/push/key"));
    return Json.createObjectBuilder()
        .add("endpoint", "http://127.0.0.1:9/push/" + caller)
        .add(
            "keys",
            Json.createObjectBuilder()
                .add(
                    "p256dh",
                    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
                .add("auth", "BTBZMqHH6r4Tts7J_aSIgg"))
        .add("key", ours.getString("key"))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> post(String path, String json, @Nullable String token) {
    return ask.call(token, "POST", path, AS_JSON, bytes(json));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private String operation(Row row, Caller caller, @Nullable String token) {
    UUID id = Ids.next();
    HttpResponse<byte[]> answer = stage.operation(token, id, row.path(), body(row, caller));
    if (answer.statusCode() == 200 && row.path().equals("backup.requested")) {
      stage.requested(caller.username(), id);
    }
    if (answer.statusCode() != 200) {
      return String.valueOf(answer.statusCode());
    }
    JsonObject first = Stage.json(answer).getJsonArray("answers").getJsonObject(0);
    return first.containsKey("problem")
        ? first.getJsonObject("problem").getString("code")
        : first.getString("outcome");
  }

  private JsonObject body(Row row, Caller caller) {
    JsonObjectBuilder body = Json.createObjectBuilder();
    switch (row.path()) {
      case "order.given" ->
          channel(body, row)
              .add("text", "Zugriffstafel")
              .add("to", Json.createObjectBuilder().add("everyone", true))
              .add("answerWithin", 10);
      case "document.sent" -> {
        return Papers.body(Ids.next(), "PERSON", stage.person(Caller.PATROL, Whose.SHIFT));
      }
      case "document.replaced" ->
          body.add("documentId", stage.document(caller, row.whose()).toString())
              .add("title", "Probe")
              .add("fileId", Ids.next().toString());
      case "document.withdrawn" ->
          body.add("documentId", stage.newDocument(caller, row.whose()).toString());
      case "document.read", "document.confirmed" ->
          body.add("documentId", stage.document(caller, row.whose()).toString()).add("version", 1);
      case "order.answered" ->
          body.add("orderId", stage.order(row.whose())).add("answer", "UNDERSTOOD");
      case "order.stopped", "order.closed" -> body.add("orderId", stage.order(row.whose()));
      case "message.sent" -> channel(body, row).add("text", "Zugriffstafel");
      case "message.read" -> channel(body, row).add("upTo", 1);
      case "channel.muted" -> channel(body, row).addNull("until");
      case "message.acknowledged" -> channel(body, row).add("number", 1);
      case "message.edited" ->
          channel(body, row).add("messageId", Ids.next().toString()).add("text", "anders");
      case "message.withdrawn" -> channel(body, row).add("messageId", Ids.next().toString());
      case "message.reacted" ->
          channel(body, row).add("number", 1).add("reaction", "YES").add("on", true);
      case "message.pinned" -> channel(body, row).add("number", 1).add("on", true);
      case "channel.direct" -> body.add("personId", stage.person(caller, row.whose()));
      case "backup.requested" -> body.add("urgency", "NORMAL");
      case "backup.accepted", "backup.declined", "backup.arrived", "backup.oncall" ->
          backup(body, row, caller);
      case "backup.closed" -> backup(body, row, caller).add("note", "erledigt");
      case "status.set" -> body.add("status", "1");
      case "evidence.captured" -> {
        UUID id = row.whose() == Whose.ANY ? Ids.next() : stage.evidence(caller, row.whose());
        return Photos.manifest(id, Photos.picture(id));
      }
      case "attachment.added" -> {
        UUID id = stage.attachment(caller, row.whose());
        return Files.manifest(id, stage.channel(Whose.SHIFT));
      }
      case "sicknote.given" -> {
        return SickPapers.note();
      }
      case "swap.offered" ->
          body.add("swapId", Ids.next().toString()).add("shiftId", stage.shift(row.whose()));
      case "swap.taken", "swap.withdrawn" -> body.add("swapId", Ids.next().toString());
      case "oncall.taken" -> body.add("onCallId", Ids.next().toString());
      case "drill.answered" -> body.add("drillId", Ids.next().toString());
      case "wish.given" ->
          body.add("wishId", Ids.next().toString())
              .add("kind", "FREE")
              .add("from", "2020-01-01")
              .add("until", "2020-01-02");
      case "wish.withdrawn" -> body.add("wishId", Ids.next().toString());
      case "duty.confirmed" -> body.add("changeId", Ids.next().toString());
      case "duty.begun", "duty.ended" -> body.add("shiftId", stage.shift(row.whose()));
      case "handover.noted",
          "handover.item",
          "handover.confirmed",
          "handover.countersigned",
          "handover.added" ->
          handover(body.add("shiftId", stage.shift(row.whose())));
      case "checkin.confirmed" -> {
        if (row.whose() != Whose.ANY) {
          body.add("watchId", stage.watch(caller, row.whose()));
        }
      }
      case "watch.started" -> body.add("purpose", "Probe").add("minutes", 240).add("drill", true);
      case "watch.extended" ->
          body.add("watchId", stage.watch(caller, row.whose())).add("minutes", 15);
      case "watch.ended" -> body.add("watchId", stage.watch(caller, row.whose()));
      default -> {
        // a new kind without a body is refused and seen
      }
    }
    return body.build();
  }

  /** Channels are seen from the patrol: theirs, the other shift's, none. */
  private JsonObjectBuilder channel(JsonObjectBuilder body, Row row) {
    return body.add("channelId", stage.channel(row.whose()));
  }

  private JsonObjectBuilder backup(JsonObjectBuilder body, Row row, Caller caller) {
    Caller owner = row.whose() == Whose.OWN ? caller : Caller.PATROL;
    return body.add("requestId", stage.backup(owner, row.whose()));
  }

  /** All that any word about a handover takes; what was signed is not what is there. */
  private static void handover(JsonObjectBuilder body) {
    body.add("note", "ruhig")
        .add("text", "ruhig")
        .add("itemId", Ids.next().toString())
        .add("itemKind", "KEY")
        .add("name", "Probe")
        .add("stand", 1_000_000)
        .add("sha256", "0".repeat(64));
  }

  private static byte[] draft() {
    return bytes("{\"text\":\"Probe\",\"writtenAt\":\"" + Instant.now() + "\"}");
  }

  private static String fix() {
    return Json.createObjectBuilder()
        .add(
            "fixes",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                        .add("lat", 48.137)
                        .add("lon", 11.575)
                        .add("accuracy", 8)))
        .build()
        .toString();
  }

  private String socket(String path, @Nullable String token) {
    URI base = ask.base();
    URI uri = URI.create("ws://" + base.getAuthority() + path);
    var handshake = ask.http().newWebSocketBuilder();
    if (token != null) {
      handshake.header("Authorization", "Bearer " + token);
    }
    try {
      handshake.buildAsync(uri, new Listening()).join().abort();
      return "101";
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return String.valueOf(refused.getResponse().statusCode());
      }
      throw e;
    }
  }

  /** Only the handshake is asked about. */
  private static final class Listening implements WebSocket.Listener {}
}
