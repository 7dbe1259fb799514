package org.fieldops.dispatch.channel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidWithATextTest {

  private final House house = new House();
  private final Person one = house.officer("Außendienst 1");
  private final Person two = house.officer("Außendienst 2");
  private final Person stranger = house.officer("Außendienst 9");
  private final ChannelId channel = opened();

  private ChannelId opened() {
    UnitId unit = house.unit("12/1");
    house.assign(one, unit);
    house.assign(two, unit);
    return Objects.requireNonNull(house.publish().channel());
  }

  @Test
  void anAnswerAMentionAndAFileStandBesideTheTextEverywhere() {
    house.sql(
        "update dispatch.channel_member set role = 'OWNER' where person = '" + one.id() + "'");
    sent(body("Wo seid ihr?"));
    UUID file = Ids.next();
    sent(
        body("Hier, @Außendienst 1")
            .add("replyTo", 1)
            .add("urgent", true)
            .add("mentions", Json.createArrayBuilder().add(one.id().toString()))
            .add("attachments", Json.createArrayBuilder().add(file(file))));
    Extras wanted =
        new Extras(
            1L,
            List.of(one.id()),
            true,
            null,
            List.of(new Extras.Attachment(file, "Plan.pdf", "application/pdf", 7, "a".repeat(64))),
            null);
    assertEquals(wanted, newest().extras());
    assertEquals(wanted, overview().newest().getLast().extras());
    JsonObject told = house.feed.of(Topic.of(channel), "message").getLast();
    assertEquals(wanted, MessageJson.read(told).extras());
    assertEquals(1, told.getInt("replyTo"));
    assertEquals("Plan.pdf", told.getJsonArray("attachments").getJsonObject(0).getString("name"));
  }

  @Test
  void onlyWhoLeadsThereSaysSomethingUrgent() {
    assertEquals(Problem.URGENT_NOT_YOURS, refused(body("Sofort").add("urgent", true)).problem());
    JsonObject urgent = body("Gasgeruch").add("urgent", true).build();
    house.operate(house.dispatcher, "message.sent", urgent);
    assertTrue(newest().extras().urgent());
  }

  @Test
  void aPlainMessageSaysNothingOfThemAndKeepsNothing() {
    sent(body("Nur Text"));
    assertEquals(Extras.NONE, newest().extras());
    JsonObject told = house.feed.of(Topic.of(channel), "message").getLast();
    assertFalse(told.containsKey("mentions") || told.containsKey("urgent"));
    String kept = "select count(*) from dispatch.message where channel_id = ? and extras is null";
    assertEquals(1, house.count(kept, channel.value()));
  }

  @Test
  void whatTheAuthorMayNotReadIsNotAnsweredAndWhoIsNotThereIsNotMentioned() {
    sent(
        body("Gibt es nicht")
            .add("replyTo", 7)
            .add(
                "mentions",
                Json.createArrayBuilder()
                    .add(stranger.id().toString())
                    .add(two.id().toString())
                    .add(two.id().toString())));
    assertNull(newest().extras().replyTo());
    assertEquals(List.of(two.id()), newest().extras().mentions());
  }

  @Test
  void anOrderALineOfTheHouseAndChoicesCannotBeSent() {
    sent(
        body("Ich bin das Haus")
            .add("line", "JOINED")
            .add("orderId", Ids.next().toString())
            .add("choices", Json.createArrayBuilder().add("Ja")));
    assertEquals(Extras.NONE, newest().extras());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"replyTo\":0}",
        "{\"replyTo\":\"1\"}",
        "{\"urgent\":1}",
        "{\"mentions\":[7]}",
        "{\"mentions\":\"alle\"}",
        "{\"mentions\":[\"alle\"]}",
        "{\"attachments\":[{}]}",
        "{\"attachments\":[7]}"
      })
  void whatIsNotWellFormedIsRefused(String more) {
    JsonObjectBuilder body = body("Text");
    Json.createReader(new java.io.StringReader(more)).readObject().forEach(body::add);
    Problem problem = refused(body).problem();
    assertTrue(problem == Problem.MALFORMED || problem == Problem.FIELD_MISSING, problem::name);
  }

  @Test
  void moreThanFiftyMentionsOrTwentyFilesAreRefused() {
    JsonArrayBuilder people = Json.createArrayBuilder();
    IntStream.range(0, 51).forEach(i -> people.add(Ids.next().toString()));
    assertEquals(Problem.MALFORMED, refused(body("Alle").add("mentions", people)).problem());
    JsonArrayBuilder files = Json.createArrayBuilder();
    IntStream.range(0, 21).forEach(i -> files.add(file(Ids.next())));
    assertEquals(Problem.MALFORMED, refused(body("Alle").add("attachments", files)).problem());
    JsonArrayBuilder twice = Json.createArrayBuilder();
    UUID same = Ids.next();
    twice.add(file(same)).add(file(same));
    assertEquals(Problem.MALFORMED, refused(body("Alle").add("attachments", twice)).problem());
  }

  @Test
  void aFileMayStandAloneAndNothingMayNot() {
    sent(body("").add("attachments", Json.createArrayBuilder().add(file(Ids.next()))));
    assertEquals("", newest().text());
    assertEquals(Problem.FIELD_MISSING, refused(body("").add("urgent", true)).problem());
  }

  @Test
  void theSameIdWithOtherExtrasIsAnotherMessage() {
    OperationId id = House.newId();
    say(id, Extras.NONE.mentioning(List.of(two.id())));
    assertEquals(1, say(id, Extras.NONE.mentioning(List.of(two.id()))).number());
    Refusal refusal = assertThrows(Refusal.class, () -> say(id, Extras.NONE));
    assertEquals(Problem.OPERATION_REUSED, refusal.problem());
  }

  @Test
  void anOverviewBringsNoMoreLongTextsThanFitButAlwaysTheNewest() {
    for (int i = 0; i < 8; i++) {
      sent(body("ü".repeat(10_000)));
    }
    assertEquals(
        List.of(4L, 5L, 6L, 7L, 8L),
        overview().newest().stream().map(MessageView::number).toList());
  }

  private JsonObjectBuilder body(String text) {
    return Json.createObjectBuilder().add("channelId", channel.toString()).add("text", text);
  }

  private static JsonObjectBuilder file(UUID id) {
    return Json.createObjectBuilder()
        .add("attachmentId", id.toString())
        .add("name", "Plan.pdf")
        .add("contentType", "application/pdf")
        .add("size", 7)
        .add("sha256", "A".repeat(64));
  }

  private void sent(JsonObjectBuilder body) {
    house.operate(one, "message.sent", body.build());
  }

  private Refusal refused(JsonObjectBuilder body) {
    JsonObject built = body.build();
    return assertThrows(Refusal.class, () -> house.operate(one, "message.sent", built));
  }

  private MessageView say(OperationId id, Extras extras) {
    Moment now = Moment.now(house.clock.instant());
    return house.in(() -> house.channels.say(one, channel, id, "Text", extras, now));
  }

  private MessageView newest() {
    return house.in(() -> house.channels.latest(two, channel, 1)).getFirst();
  }

  private ChannelOverview overview() {
    return house.in(() -> house.channels.overview(two)).getFirst();
  }
}
