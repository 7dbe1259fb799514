package org.fieldops.dispatch.election.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.dispatch.NewElection;
import org.fieldops.dispatch.ResultForm;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What looks like an election result, and what becomes of it; the phone reads the same examples.
 */
class ResultFormTest {

  private static final String RESULT = "Wahlberechtigte: 1.204\nWähler: 812";
  private static final String REASON = "Zahlen aus der Übung";

  private final House house = new House();
  private final Person helfer = house.officer("helfer");

  static Stream<JsonObject> examples() throws IOException {
    try (InputStream file =
            Objects.requireNonNull(ResultFormTest.class.getResourceAsStream("/result-forms.json"));
        JsonReader reader = Json.createReader(file)) {
      return List.copyOf(reader.readArray().getValuesAs(JsonObject.class)).stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void looksLikeOneOrNot(JsonObject example) {
    assertEquals(
        example.getBoolean("result"),
        ResultForm.isLike(example.getString("text")),
        example.getString("text"));
  }

  @Test
  void itIsRefusedInAnElectionUntilSomebodySaysWhyItIsNone() {
    ChannelId room = room();
    assertRefused(() -> say(room, RESULT, ""));
    assertEquals(1, say(room, RESULT, REASON));
    MessageView said = house.in(() -> house.channels.latest(helfer, room, 1)).getFirst();
    assertEquals(REASON, said.extras().notResult());
    assertTrue(
        house.trail.stream()
            .anyMatch(line -> line.equals("result.overruled " + said.id() + " " + REASON)));
    assertEquals(2, say(room, "Wir sind vollzählig", ""));
  }

  @Test
  void nothingBecomesOneLater() {
    ChannelId room = room();
    var id = House.newId();
    house.operate(
        helfer,
        new Operation(id, "message.sent", house.clock.instant(), body(room, "Zahlen folgen", "")));
    JsonObject edit =
        WireJson.object()
            .add("channelId", room.toString())
            .add("messageId", id.toString())
            .add("text", RESULT)
            .build();
    assertRefused(() -> house.operate(helfer, "message.edited", edit));
  }

  @Test
  void elsewhereItIsAnyMessage() {
    ChannelId id = new ChannelId(Ids.next());
    house.in(() ->
        house.made.make(
            house.dispatcher,
            new NewChannel(
                id,
                ChannelKind.GROUP,
                "Gruppe",
                true,
                Map.of(helfer.id(), MemberRole.WRITER),
                List.of())));
    assertEquals(1, say(id, RESULT, ""));
    assertEquals(2, say(id, RESULT, REASON));
    assertNull(
        house.in(() -> house.channels.latest(helfer, id, 1)).getFirst().extras().notResult());
    assertTrue(house.trail.stream().noneMatch(line -> line.startsWith("result.overruled")));
    assertFalse(overview(id).ofElection());
  }

  private ChannelId room() {
    byte[] file = "Nummer;Personen\n1;helfer\n".getBytes(StandardCharsets.UTF_8);
    house.in(() ->
        house.elections.make(
            house.dispatcher,
            new NewElection(
                new ElectionId(Ids.next()), "Wahl", LocalDate.of(2026, 9, 20), 0, file)));
    for (int i = 0; i < 3; i++) {
      house.due.round();
    }
    ChannelOverview room =
        house.in(() -> house.channels.overview(helfer)).stream()
            .filter(channel -> channel.kind() == ChannelKind.ROOM)
            .findFirst()
            .orElseThrow();
    assertTrue(room.ofElection());
    return room.id();
  }

  private ChannelOverview overview(ChannelId id) {
    return house.in(() -> house.channels.overview(helfer)).stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private int say(ChannelId channel, String text, String notResult) {
    return house.operate(helfer, "message.sent", body(channel, text, notResult)).getInt("number");
  }

  private static JsonObject body(ChannelId channel, String text, String notResult) {
    return WireJson.object()
        .add("channelId", channel.toString())
        .add("text", text)
        .add("notResult", notResult)
        .build();
  }

  private static void assertRefused(Runnable act) {
    Refusal refused = assertThrows(Refusal.class, act::run);
    assertEquals(Problem.RESULT_FORM, refused.problem());
    assertTrue(refused.facts().toString().contains("Schnellmeldung"));
  }
}
