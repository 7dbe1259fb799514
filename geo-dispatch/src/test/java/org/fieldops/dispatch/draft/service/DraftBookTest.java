package org.fieldops.dispatch.draft.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.Draft;
import org.fieldops.dispatch.Drafts;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

/** What was typed and not sent. */
class DraftBookTest {

  private final House house = new House();
  private final Person anna = house.officer("Außendienst 1");
  private final Person ben = house.officer("Außendienst 2");

  @Test
  void itIsTheAuthorsAloneAndItsTextIsNotInTheFeed() {
    ChannelId id = direct(ben);
    assertEquals(new Draft(id, "", 0), draft(anna, id));
    Draft written = write(anna, id, "Wir stehen ");
    assertEquals(new Draft(id, "Wir stehen ", 1), written);
    assertEquals(written, draft(anna, id));
    assertEquals(List.of(written), house.in(() -> house.drafts.of(anna)));
    assertEquals(new Draft(id, "", 0), draft(ben, id));
    assertEquals(List.of(), house.in(() -> house.drafts.of(ben)));
    JsonObject told = told(anna).getFirst();
    assertEquals(id.toString(), told.getString("channelId"));
    assertEquals(1, told.getInt("version"));
    assertFalse(told.containsKey("text"));
    assertEquals(List.of(), told(ben));
    assertEquals(List.of(), house.feed.of(Topic.of(id), "draft"));
  }

  @Test
  void againIsHarmlessAndToldOnce() {
    ChannelId id = direct(ben);
    Draft written = write(anna, id, "Wir kommen");
    assertEquals(written, write(anna, id, "Wir kommen"));
    assertEquals(1, told(anna).size());
    assertEquals(new Draft(id, "", 2), write(anna, id, " \n"));
    assertEquals(List.of(), house.in(() -> house.drafts.of(anna)));
    assertEquals(2, told(anna).size());
  }

  @Test
  void whatWasEmptyFromTheBeginningLeavesNothing() {
    ChannelId id = direct(ben);
    assertEquals(new Draft(id, "", 0), write(anna, id, ""));
    assertEquals(List.of(), told(anna));
    assertEquals(
        0, house.count("select count(*) from dispatch.draft where channel_id = ?", id.value()));
  }

  @Test
  void theLaterKeyWinsHoweverLateTheOtherComes() {
    ChannelId id = direct(ben);
    Draft now = write(anna, id, "von heute");
    Instant before = house.clock.instant().minus(Duration.ofMinutes(5));
    Moment earlier = Moment.now(before);
    Draft answer = house.in(() -> house.drafts.write(anna, id, "von vorhin", earlier));
    assertEquals(now, answer);
    assertEquals(1, told(anna).size());
    house.clock.forward(Duration.ofSeconds(1));
    assertEquals(new Draft(id, "von jetzt", 2), write(anna, id, "von jetzt"));
  }

  @Test
  void nobodyKeepsOneWhereTheyAreNot() {
    ChannelId id = direct(ben);
    Person stranger = house.officer("Außendienst 3");
    ChannelId none = new ChannelId(Ids.next());
    for (ChannelId where : List.of(id, none)) {
      assertEquals(Problem.CHANNEL_NOT_YOURS, refusal(() -> write(stranger, where, "Probe")));
      assertEquals(Problem.CHANNEL_NOT_YOURS, refusal(() -> draft(stranger, where)));
      assertEquals(
          Problem.CHANNEL_NOT_YOURS, refusal(() -> write(house.dispatcher, where, "Probe")));
      assertEquals(Problem.CHANNEL_NOT_YOURS, refusal(() -> draft(house.dispatcher, where)));
    }
  }

  @Test
  void itIsBoundedInLengthAndNumber() {
    ChannelId id = direct(ben);
    String most = "ü".repeat(Extras.MAX_TEXT);
    assertEquals(most, write(anna, id, most).text());
    assertEquals(Problem.TEXT_TOO_LONG, refusal(() -> write(anna, id, most + " ")));
    assertEquals(Problem.MALFORMED, refusal(() -> write(anna, id, "a\u0000")));
    for (int i = 1; i < Drafts.MOST; i++) {
      write(anna, direct(house.officer("Kollege " + i)), "Probe");
    }
    ChannelId over = direct(house.officer("Kollege"));
    assertEquals(Problem.DRAFTS_FULL, refusal(() -> write(anna, over, "Probe")));
    write(anna, id, "kürzer");
    write(anna, id, "");
    assertEquals("Probe", write(anna, over, "Probe").text());
    assertEquals(Drafts.MOST, house.in(() -> house.drafts.of(anna)).size());
  }

  private Draft write(Person by, ChannelId id, String text) {
    Moment now = Moment.now(house.clock.instant());
    return house.in(() -> house.drafts.write(by, id, text, now));
  }

  private Draft draft(Person person, ChannelId id) {
    return house.in(() -> house.drafts.in(person, id));
  }

  private List<JsonObject> told(Person person) {
    return house.feed.of(Topic.of(person.id()), "draft");
  }

  private static Problem refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).problem();
  }

  private ChannelId direct(Person other) {
    JsonObject body = House.with("personId", other.id().toString());
    ChannelId id = ChannelId.of(house.operate(anna, "channel.direct", body).getString("channelId"));
    house.operate(
        anna,
        "message.sent",
        Json.createObjectBuilder().add("channelId", id.toString()).add("text", "Hallo").build());
    return id;
  }
}
