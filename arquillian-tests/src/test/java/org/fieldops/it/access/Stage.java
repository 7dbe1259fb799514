package org.fieldops.it.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.Stack;
import org.jspecify.annotations.Nullable;

/**
 * The people and the things that the questions are about: a patrol, a mate in the same shift and a
 * stranger in another one; things are made as devices make them.
 */
final class Stage {

  /** In the patrol's shift, on another unit. */
  private static final String MATE = "patrol6";

  /** On no duty now. */
  private static final String STRANGER = "dispatcher2";

  /** In tomorrow's shift. */
  private static final String ELSEWHERE = "patrol2";

  private final Ask ask;
  private final Function<String, String> signIn;
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, JsonObject> selves = new HashMap<>();
  private final Map<String, UUID> evidence = new HashMap<>();
  private final Map<String, UUID> attachments = new HashMap<>();
  private final Map<String, UUID> documents = new HashMap<>();
  private final Map<String, UUID> sickNotes = new HashMap<>();
  private final Map<String, UUID> certificates = new HashMap<>();
  private final Map<String, String> orders = new HashMap<>();
  private final Map<String, UUID> openRequests = new HashMap<>();
  private final Map<String, UUID> devices = new HashMap<>();
  private final Map<String, String> said = new HashMap<>();
  private final UUID onCallRoster = Ids.next();
  private String cursor = "";

  /** Waits for the demo's running shift and plans another one with somebody else in it. */
  Stage(Stack stack, Ask ask) {
    this.ask = ask;
    this.signIn = name -> SignIn.token(stack.settings(), name);
    Awaitility.await("the demo's shift runs")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> !fresh(Caller.PATROL.username()).getJsonArray("duties").isEmpty());
    try (Roster roster = new Roster(stack)) {
      roster.nextDay();
      roster.publish("early", "12/1", ELSEWHERE);
    }
    makeOnCallRoster(stack);
  }

  /** Rosters are made at their desk only; whose they are makes no difference to who reads them. */
  private void makeOnCallRoster(Stack stack) {
    try (Connection connection = stack.postgres().connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into dispatch.roster (id, team_id, name, places)"
                    + " select ?, id, ?, 2 from dispatch.team order by position limit 1")) {
      statement.setObject(1, onCallRoster);
      statement.setString(2, "Probe " + onCallRoster);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  UUID onCallRoster(Whose whose) {
    return whose == Whose.NONE || whose == Whose.ANY ? Ids.next() : onCallRoster;
  }

  @Nullable String token(Caller caller) {
    return caller == Caller.NOBODY ? null : token(caller.username());
  }

  String token(String username) {
    return tokens.computeIfAbsent(username, signIn);
  }

  /** What {@code me} says of a person. */
  JsonObject self(String username) {
    return selves.computeIfAbsent(username, this::fresh);
  }

  private JsonObject fresh(String username) {
    return json(ask.get(token(username), "/api/v1/me"));
  }

  /** Whose name stands for this relation; the caller's own for {@code OWN}. */
  String owner(Caller caller, Whose whose) {
    return switch (whose) {
      case OWN -> caller.username();
      case SHIFT -> MATE;
      case OTHER -> STRANGER;
      case NONE, ANY -> Caller.PATROL.username();
    };
  }

  /** A photo that is READY, uploaded once per owner; a random id for NONE. */
  UUID evidence(Caller caller, Whose whose) {
    return whose == Whose.NONE
        ? Ids.next()
        : evidence.computeIfAbsent(owner(caller, whose), name -> Photos.sent(this, ask, name));
  }

  /** A file that is READY: the caller's own that was not said yet, or one said in a channel. */
  UUID attachment(Caller caller, Whose whose) {
    return switch (whose) {
      case NONE, ANY -> Ids.next();
      case OWN -> attachment(caller.username(), Whose.SHIFT, false);
      case SHIFT -> attachment(MATE, Whose.SHIFT, true);
      case OTHER -> attachment(ELSEWHERE, Whose.OTHER, true);
    };
  }

  private UUID attachment(String author, Whose in, boolean said) {
    return attachments.computeIfAbsent(
        author, name -> Files.sent(this, ask, name, channel(in), said));
  }

  /**
   * A document that is out: of the caller, to a mate; of somebody else to the patrol's shift, or to
   * one person.
   */
  UUID document(Caller caller, Whose whose) {
    return whose == Whose.NONE || whose == Whose.ANY
        ? Ids.next()
        : documents.computeIfAbsent(
            whose == Whose.OWN ? caller.username() : whose.word(),
            any -> newDocument(caller, whose));
  }

  /** Another one each time, for those who take it away. */
  UUID newDocument(Caller caller, Whose whose) {
    return switch (whose) {
      case OWN -> Papers.sent(this, ask, caller.username(), "PERSON", idOf(MATE));
      case SHIFT -> Papers.sent(this, ask, STRANGER, "SHIFT", shift(Whose.SHIFT));
      case OTHER -> Papers.sent(this, ask, STRANGER, "PERSON", idOf(ELSEWHERE));
      case NONE, ANY -> Ids.next();
    };
  }

  String idOf(String username) {
    return self(username).getString("personId");
  }

  /** A sick note for a day in two months, so that nobody's plan of now is another. */
  UUID sickNote(Caller caller, Whose whose) {
    return whose == Whose.NONE || whose == Whose.ANY
        ? Ids.next()
        : sickNotes.computeIfAbsent(owner(caller, whose), this::ill);
  }

  private UUID ill(String owner) {
    UUID id = Ids.next();
    json(operation(token(owner), id, "sicknote.given", SickPapers.note()));
    return id;
  }

  /** The photo of a certificate that is here. */
  UUID certificate(Caller caller, Whose whose) {
    return whose == Whose.NONE || whose == Whose.ANY
        ? Ids.next()
        : certificates.computeIfAbsent(
            owner(caller, whose), name -> SickPapers.sent(ask, token(name)));
  }

  /** An upload of which the first byte has not come yet. */
  UUID unfinished(Caller caller, Whose whose) {
    return whose == Whose.NONE ? Ids.next() : Photos.begun(ask, token(owner(caller, whose)));
  }

  /** A device with a sign-in of its own, so that signing it out ends nothing else. */
  UUID device(Caller caller, Whose whose) {
    return switch (whose) {
      case NONE, ANY -> Ids.next();
      case OWN -> newDevice(caller.username());
      case SHIFT, OTHER -> devices.computeIfAbsent(owner(caller, whose), this::newDevice);
    };
  }

  private UUID newDevice(String owner) {
    UUID id = Ids.next();
    Map<String, String> named = Map.of("Fieldops-Device", id.toString());
    json(ask.call(signIn.apply(owner), "GET", "/api/v1/me", named, new byte[0]));
    return id;
  }

  String person(Caller caller, Whose whose) {
    return whose == Whose.NONE
        ? Ids.next().toString()
        : self(owner(caller, whose)).getString("personId");
  }

  /** The channel of the patrol's shift, or of the other one. */
  String channel(Whose whose) {
    return whose == Whose.NONE
        ? Ids.next().toString()
        : duty(whose).getJsonArray("channels").getJsonObject(0).getString("channelId");
  }

  /** The number of something that the dispatcher said there. */
  String numberSaid(Whose whose) {
    return whose == Whose.NONE ? "1" : said.computeIfAbsent(channel(whose), this::say);
  }

  private String say(String channel) {
    JsonObject body =
        Json.createObjectBuilder().add("channelId", channel).add("text", "Probe").build();
    JsonObject answer =
        json(operation(token(Caller.DISPATCHER), Ids.next(), "message.sent", body))
            .getJsonArray("answers")
            .getJsonObject(0);
    return answer.getJsonObject("result").getJsonNumber("number").toString();
  }

  /** An order to everybody in the patrol's channel, or in the other one. */
  String order(Whose whose) {
    return whose == Whose.NONE
        ? Ids.next().toString()
        : orders.computeIfAbsent(channel(whose), this::given);
  }

  private String given(String channel) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("channelId", channel)
            .add("text", "Probe")
            .add("to", Json.createObjectBuilder().add("everyone", true))
            .add("answerWithin", 10)
            .build();
    UUID id = Ids.next();
    operation(token(Caller.DISPATCHER), id, "order.given", body);
    return id.toString();
  }

  /** Leaves no order open behind. */
  void closeOrders() {
    String dispatcher = token(Caller.DISPATCHER.username());
    json(ask.get(dispatcher, "/api/v1/orders"))
        .getJsonArray("orders")
        .getValuesAs(JsonObject.class)
        .forEach(order -> {
          JsonObject body =
              Json.createObjectBuilder().add("orderId", order.getString("orderId")).build();
          operation(dispatcher, Ids.next(), "order.closed", body);
        });
  }

  /** Where the feed ended a moment ago. */
  String cursor() {
    if (cursor.isEmpty()) {
      cursor = json(ask.get(token(Caller.PATROL), "/api/v1/snapshot")).getString("cursor");
    }
    return cursor;
  }

  /** The patrol's unit, or that of somebody in the other shift. */
  String unit(Whose whose) {
    return whose == Whose.NONE ? Ids.next().toString() : duty(whose).getString("unitId");
  }

  /** The patrol's shift, or the other one. */
  String shift(Whose whose) {
    return whose == Whose.NONE ? Ids.next().toString() : duty(whose).getString("shiftId");
  }

  /** An open backup request. */
  String backup(Caller caller, Whose whose) {
    if (whose == Whose.NONE) {
      return Ids.next().toString();
    }
    String owner = owner(caller, whose);
    // a person has one open request: another one asked for would be that one
    UUID before = openRequests.remove(owner);
    if (before != null) {
      close(before);
    }
    UUID id = Ids.next();
    JsonObject body = Json.createObjectBuilder().add("urgency", "NORMAL").build();
    // one that comes late asks no unit, so that it is nobody's but the dispatchers'
    Duration age = whose == Whose.OTHER ? Duration.ofMinutes(10) : Duration.ZERO;
    operation(token(owner), id, "backup.requested", body, age);
    requested(owner, id);
    return id.toString();
  }

  /** Somebody's lone work, a drill: the one before ends by it. */
  String watch(Caller caller, Whose whose) {
    UUID id = Ids.next();
    if (whose != Whose.NONE) {
      JsonObject body =
          Json.createObjectBuilder()
              .add("purpose", "Probe")
              .add("minutes", 240)
              .add("drill", true)
              .build();
      json(operation(token(owner(caller, whose)), id, "watch.started", body));
    }
    return id.toString();
  }

  /** Leaves nobody alone. */
  void endWatches() {
    for (String name : List.of(Caller.PATROL.username(), MATE)) {
      String token = token(name);
      json(ask.get(token, "/api/v1/snapshot"))
          .getJsonArray("watches")
          .getValuesAs(JsonObject.class)
          .forEach(watch -> {
            JsonObject body =
                Json.createObjectBuilder().add("watchId", watch.getString("watchId")).build();
            operation(token, Ids.next(), "watch.ended", body);
          });
    }
  }

  /** Remembers a backup request, so that it is closed before the person's next and in the end. */
  void requested(String owner, UUID id) {
    openRequests.putIfAbsent(owner, id);
  }

  /** Leaves no backup request open behind. */
  void closeRequests() {
    openRequests.values().forEach(this::close);
  }

  private void close(UUID request) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("requestId", request.toString())
            .add("note", "Probe")
            .build();
    operation(token(Caller.DISPATCHER), Ids.next(), "backup.closed", body);
  }

  /** Sends one operation; its answer as the protocol has it. */
  HttpResponse<byte[]> operation(@Nullable String token, UUID id, String kind, JsonObject body) {
    return operation(token, id, kind, body, Duration.ZERO);
  }

  private HttpResponse<byte[]> operation(
      @Nullable String token, UUID id, String kind, JsonObject body, Duration age) {
    JsonObjectBuilder operation =
        Json.createObjectBuilder()
            .add("id", id.toString())
            .add("kind", kind)
            .add("writtenAt", Instant.now().minus(age).truncatedTo(ChronoUnit.MILLIS).toString())
            .add("body", body);
    JsonObject batch =
        Json.createObjectBuilder()
            .add("operations", Json.createArrayBuilder().add(operation))
            .build();
    return ask.call(
        token,
        "POST",
        "/api/v1/operations",
        Map.of("Content-Type", "application/json"),
        batch.toString().getBytes(StandardCharsets.UTF_8));
  }

  static JsonObject json(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + text(answer));
    }
    try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private JsonObject duty(Whose whose) {
    JsonObject running = duties(Caller.PATROL.username()).getFirst();
    return whose != Whose.OTHER
        ? running
        : duties(ELSEWHERE).stream()
            .filter(duty -> !duty.getString("shiftId").equals(running.getString("shiftId")))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no other shift"));
  }

  private List<JsonObject> duties(String username) {
    return self(username).getJsonArray("duties").getValuesAs(JsonObject.class);
  }
}
