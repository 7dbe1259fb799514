package org.fieldops.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The access table's other dimension: from when on, and until when. An officer is taken out of a
 * published shift; asked over the API of the running server. The rows one by one are asked in
 * {@code ChannelAccessTest}.
 */
@ExtendWith(RunningStack.class)
class FromWhenIT {

  /** In no running shift, and in no other test of that day. */
  private static final String OFFICER = "patrol2";

  /** In no running shift of the tests, unless another test puts them there. */
  private static final String MOVED = "patrol1";

  private static final String UNIT = "12/1";

  /** On a unit of the running shift. */
  private static final String CREW = "patrol6";

  private static final String CREWS_UNIT = "12/3";

  @Test
  void whoWasTakenOutOfAShiftKeepsWhatTheyHeardHearsNoMoreAndIsStillHeardOfBefore(Stack stack) {
    ProtocolClient officer = new ProtocolClient(stack.settings(), OFFICER);
    ProtocolClient dispatcher = new ProtocolClient(stack.settings(), "dispatcher1");
    String before = "Gesagt, solange er dabei war " + Ids.next();
    String after = "Gesagt, als er nicht mehr dabei war " + Ids.next();
    String channel;
    String cursor;
    Instant member;
    try (Roster roster = new Roster(stack)) {
      roster.nextDay();
      roster.nextDay();
      roster.publish("early", UNIT, OFFICER);
      channel = duty(officer).getJsonArray("channels").getJsonObject(0).getString("channelId");
      assertEquals("accepted", outcome(say(dispatcher, channel, before, Instant.now())));
      cursor = officer.get("/snapshot").getString("cursor");
      member = Instant.now();
      roster.takeOut("early", UNIT, OFFICER);
    }
    assertEquals("accepted", outcome(say(dispatcher, channel, after, Instant.now())));

    assertEquals(1, messages(officer, channel, before));
    assertEquals(0, messages(officer, channel, after));
    assertEquals(0, heard(officer, cursor, after));

    String late = "Geschrieben, solange er dabei war " + Ids.next();
    assertEquals("accepted", outcome(say(officer, channel, late, member)));
    assertEquals(1, messages(dispatcher, channel, late));
    JsonObject refused = say(officer, channel, "Geschrieben danach", Instant.now());
    assertEquals("refused", outcome(refused));
    assertEquals("CHANNEL_NOT_YOURS", refused.getJsonObject("problem").getString("code"));
  }

  /** Since when somebody is on a unit in PostgreSQL's own time: {@code TopicsFromWhenTest}. */
  @Test
  void whoIsMovedToAUnitHearsItFromThenOnAndNothingOfItsPast(Stack stack) {
    ProtocolClient moved = new ProtocolClient(stack.settings(), MOVED);
    ProtocolClient crew = new ProtocolClient(stack.settings(), CREW);
    String unit = duties(crew).getFirst().getString("unitId");
    try (Roster roster = new Roster(stack)) {
      String shift = Roster.running();
      roster.publish(shift, UNIT, MOVED);
      String cursor = moved.get("/snapshot").getString("cursor");
      setStatus(crew, "3");
      setStatus(crew, "4");
      helped(stack, crew);
      try {
        roster.takeOut(shift, UNIT, MOVED);
        roster.publish(shift, CREWS_UNIT, MOVED);
        assertEquals(unit, duties(moved).getFirst().getString("unitId"));
        assertEquals(List.of(), heardOf(moved, cursor, unit));
        assertTrue(
            heardOf(crew, cursor, unit).containsAll(List.of("status 3", "status 4", "backup")));

        setStatus(crew, "3");
        assertEquals(List.of("status 3"), heardOf(moved, cursor, unit));
      } finally {
        roster.takeOut(shift, CREWS_UNIT, MOVED);
        setStatus(crew, "1");
      }
    }
    assertEquals(List.of(), duties(moved));
  }

  private static void setStatus(ProtocolClient by, String code) {
    JsonObject body = Json.createObjectBuilder().add("status", code).build();
    assertEquals("accepted", outcome(by.operate(Ids.next(), "status.set", body)));
  }

  /** A backup request, and its end. */
  private static void helped(Stack stack, ProtocolClient caller) {
    UUID id = Ids.next();
    JsonObject urgency = Json.createObjectBuilder().add("urgency", "NORMAL").build();
    assertEquals("accepted", outcome(caller.operate(id, "backup.requested", urgency)));
    JsonObject end =
        Json.createObjectBuilder().add("requestId", id.toString()).add("note", "Probe").build();
    ProtocolClient dispatcher = new ProtocolClient(stack.settings(), "dispatcher1");
    assertEquals("accepted", outcome(dispatcher.operate(Ids.next(), "backup.closed", end)));
  }

  /** What was told of a unit, to its crew: kinds, and the status. */
  private static List<String> heardOf(ProtocolClient by, String cursor, String unit) {
    return by
        .get("/feed?limit=500&after=" + cursor)
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(entry -> entry.getString("topic").equals("unit:" + unit))
        .map(entry ->
            (entry.getString("kind") + " " + entry.getJsonObject("body").getString("status", ""))
                .strip())
        .toList();
  }

  private static List<JsonObject> duties(ProtocolClient officer) {
    return officer.get("/me").getJsonArray("duties").getValuesAs(JsonObject.class);
  }

  private static JsonObject duty(ProtocolClient officer) {
    return duties(officer).getLast();
  }

  private static JsonObject say(ProtocolClient by, String channel, String text, Instant writtenAt) {
    JsonObject operation =
        Json.createObjectBuilder()
            .add("id", Ids.next().toString())
            .add("kind", "message.sent")
            .add("writtenAt", writtenAt.truncatedTo(ChronoUnit.MILLIS).toString())
            .add("body", Json.createObjectBuilder().add("channelId", channel).add("text", text))
            .build();
    return by.operate("/operations", List.of(operation)).getFirst();
  }

  private static String outcome(JsonObject answer) {
    return answer.getString("outcome");
  }

  private static long messages(ProtocolClient by, String channel, String text) {
    return by
        .get("/channels/" + channel + "/messages?limit=100")
        .getJsonArray("messages")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(message -> message.getString("text").equals(text))
        .count();
  }

  private static long heard(ProtocolClient by, String cursor, String text) {
    Predicate<JsonObject> says =
        entry -> entry.getJsonObject("body").getString("text", "").equals(text);
    return by
        .get("/feed?limit=500&after=" + cursor)
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(says)
        .count();
  }
}
