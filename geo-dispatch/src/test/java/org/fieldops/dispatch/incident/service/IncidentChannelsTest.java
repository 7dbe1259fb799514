package org.fieldops.dispatch.incident.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

/** The channel of a backup request: who is in it, since when, until when. */
class IncidentChannelsTest {

  private final House house = new House();
  private final Person asks = house.officer("Fragt");
  private final Person helps = house.officer("Hilft");
  private final Person mate = house.officer("Hilft auch");
  private final Person stranger = house.officer("Fremd");
  private final UnitId own = house.unit("12/1");
  private final UnitId other = house.unit("12/2");
  private final BackupId request = requested();
  private final ChannelId id = ChannelId.of(request);

  private BackupId requested() {
    house.assign(asks, own);
    house.assign(helps, other);
    house.assign(mate, other);
    house.assign(stranger, house.unit("12/3"));
    house.publish();
    JsonObject body = Json.createObjectBuilder(House.urgent()).add("note", "\u202ESturz").build();
    return BackupId.of(house.operate(asks, "backup.requested", body).getString("requestId"));
  }

  @Test
  void whoAsksIsInItFirstAndThenTheCrewThatAccepts() {
    follow();
    follow();
    assertEquals(ChannelKind.INCIDENT, overview(asks).orElseThrow().kind());
    assertTrue(overview(asks).orElseThrow().name().contains("12/1, Sturz · "));
    assertTrue(overview(helps).isEmpty());
    assertEquals(
        1,
        house.feed.of(Topic.of(asks.id()), "channel").stream()
            .filter(told -> told.getString("channelId").equals(id.toString()))
            .count());
    accept();
    follow();
    say(helps, "Drei Minuten");
    say(asks, "Zweiter Stock");
    assertEquals(List.of("Drei Minuten", "Zweiter Stock"), texts(mate));
    assertTrue(hears(mate));
    assertFalse(hears(stranger));
  }

  @Test
  void dispatchersReadAndWriteThereAndNobodyElse() {
    follow();
    say(house.dispatcher, "Rettung ist unterwegs");
    assertEquals(List.of("Rettung ist unterwegs"), texts(asks));
    assertTrue(hears(house.dispatcher));
    for (Person outside :
        List.of(
            stranger,
            helps,
            house.person("Aufsicht", Role.SUPERVISOR),
            house.person("Verwaltung", Role.ADMIN))) {
      assertRefused(() -> texts(outside));
      assertRefused(() -> say(outside, "Hallo"));
      assertRefused(() -> house.in(() -> house.channels.readers(outside, id, 1)));
      assertRefused(() -> house.in(() -> house.made.members(outside, id, "", 0, 10)));
      assertFalse(hears(outside));
      assertTrue(overview(outside).isEmpty());
    }
  }

  @Test
  void itEndsTwelveHoursAfterTheRequestIsClosedAndIsReadForSevenDaysMore() {
    follow();
    accept();
    follow();
    say(asks, "Danke");
    house.operate(
        asks,
        "backup.closed",
        Json.createObjectBuilder(House.with("requestId", request.toString()))
            .add("note", "erledigt")
            .build());
    assertFalse(toEnd());
    house.clock.forward(Duration.ofHours(11));
    assertFalse(toEnd());
    say(asks, "Bericht folgt");
    house.clock.forward(Duration.ofHours(1));
    assertTrue(toEnd());
    house.in(() -> {
      house.incidents.end(request);
      return id;
    });
    assertFalse(toEnd());
    house.clock.forward(Duration.ofSeconds(1));
    assertRefused(() -> say(helps, "zu spät"));
    assertEquals(List.of("Danke", "Bericht folgt"), texts(helps));
    house.clock.forward(Duration.ofDays(8));
    assertRefused(() -> texts(helps));
    assertRefused(() -> texts(house.dispatcher));
  }

  private void follow() {
    house.in(() -> {
      house.incidents.follow(request);
      return id;
    });
  }

  private void accept() {
    house.operate(helps, "backup.accepted", House.with("requestId", request.toString()));
  }

  private boolean toEnd() {
    return house.in(() -> house.incidents.toEnd()).contains(request);
  }

  private Optional<ChannelOverview> overview(Person person) {
    return house.in(() -> house.channels.overview(person)).stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst();
  }

  private boolean hears(Person person) {
    return house.in(() -> house.topics.topicsOf(person)).containsKey(Topic.of(id));
  }

  private List<String> texts(Person person) {
    return house.in(() -> house.channels.latest(person, id, 50)).stream()
        .filter(message -> message.extras().equals(Extras.NONE))
        .map(MessageView::text)
        .toList();
  }

  private void say(Person person, String text) {
    house.operate(
        person,
        "message.sent",
        Json.createObjectBuilder().add("channelId", id.toString()).add("text", text).build());
  }

  private static void assertRefused(Runnable attempt) {
    assertEquals(Problem.CHANNEL_NOT_YOURS, assertThrows(Refusal.class, attempt::run).problem());
  }
}
