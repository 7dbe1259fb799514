package org.fieldops.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

  private static final String UNIT = "12/1";

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

  private static JsonObject duty(ProtocolClient officer) {
    return officer.get("/me").getJsonArray("duties").getValuesAs(JsonObject.class).getLast();
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
