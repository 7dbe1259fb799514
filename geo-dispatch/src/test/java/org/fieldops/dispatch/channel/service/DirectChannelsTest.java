package org.fieldops.dispatch.channel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;

/** Two people, and nobody else. */
class DirectChannelsTest {

  private final House house = new House();
  private final Person one = house.officer("Außendienst 1");
  private final Person other = house.officer("Außendienst 2");

  @Test
  void whoeverBeginsItIsOneChannelAndEachSeesTheOthersName() {
    ChannelId id = open(one, other);
    assertEquals(id, open(other, one));
    assertEquals(id, open(one, other));
    say(one, id, "Hallo");
    assertEquals("Außendienst 2", overview(one, id).name());
    assertEquals("Außendienst 1", overview(other, id).name());
    assertEquals(ChannelKind.DIRECT, overview(other, id).kind());
  }

  @Test
  void theOtherKnowsOfItOnceSomethingIsSaid() {
    ChannelId id = open(one, other);
    assertTrue(overview(one, id).mayWrite());
    assertTrue(house.in(() -> house.channels.overview(other)).isEmpty());
    assertFalse(hears(other, id));
    assertTrue(house.feed.of(Topic.of(other.id()), "channel").isEmpty());

    say(one, id, "Hallo");
    assertEquals(1, overview(other, id).unread());
    assertTrue(hears(other, id));
    JsonObject told = house.feed.of(Topic.of(other.id()), "channel").getFirst();
    assertEquals("Außendienst 1", told.getString("name"));
    assertEquals(new AccessChanged(Set.of(one.id(), other.id())), house.access.fired().getLast());
    say(other, id, "Hallo zurück");
    assertEquals(1, house.feed.of(Topic.of(other.id()), "channel").size());
  }

  @Test
  void nobodyElseReadsWritesHearsOrLists() {
    ChannelId id = open(one, other);
    say(one, id, "Nur für dich");
    for (Person stranger :
        List.of(
            house.dispatcher,
            house.person("Aufsicht", Role.SUPERVISOR),
            house.person("Verwaltung", Role.ADMIN),
            house.person("Alles", Role.values()),
            house.officer("Außendienst 3"))) {
      assertRefused(
          Problem.CHANNEL_NOT_YOURS,
          () -> house.in(() -> house.channels.before(stranger, id, Long.MAX_VALUE, 10)));
      assertRefused(Problem.CHANNEL_NOT_YOURS, () -> say(stranger, id, "Hallo"));
      assertRefused(
          Problem.CHANNEL_NOT_YOURS, () -> house.in(() -> house.channels.readers(stranger, id, 1)));
      assertFalse(hears(stranger, id));
      assertTrue(
          house.in(() -> house.channels.overview(stranger)).stream()
              .noneMatch(channel -> channel.id().equals(id)));
    }
  }

  @Test
  void oneNeedsAColleague() {
    assertRefused(Problem.NOT_FOUND, () -> open(one, one));
    assertRefused(Problem.NOT_FOUND, () -> open(one, house.person("Gast", Role.GUEST)));
    assertRefused(Problem.NOT_FOUND, () -> open(one, house.person("Früher")));
    Person unknown = new Person(new PersonId(Ids.next()), "x", "x", Set.of(Role.PATROL));
    assertRefused(Problem.NOT_FOUND, () -> open(one, unknown));
    assertRefused(Problem.NOT_ALLOWED, () -> open(house.person("Gast 2", Role.GUEST), one));
  }

  @Test
  void whatWasWrittenWithNoNetworkIsTakenWithTheChannelThatItOpens() {
    Duration ago = Duration.ofHours(3);
    Operation opening =
        house.late("channel.direct", ago, House.with("personId", other.id().toString()));
    ChannelId id = ChannelId.of(house.operate(one, opening).getString("channelId"));
    assertEquals(ChannelId.between(other.id(), one.id()), id);
    Instant written = house.clock.instant().minus(ago).plusSeconds(1);
    house.operate(one, new Operation(House.newId(), "message.sent", written, body(id, "Vorhin")));
    List<MessageView> said =
        house.in(() -> house.channels.before(other, id, Long.MAX_VALUE, 10)).messages();
    assertEquals(List.of("Vorhin"), said.stream().map(MessageView::text).toList());
    assertEquals(written, said.getFirst().at());
  }

  private ChannelId open(Person by, Person with) {
    JsonObject body = House.with("personId", with.id().toString());
    return ChannelId.of(house.operate(by, "channel.direct", body).getString("channelId"));
  }

  private void say(Person by, ChannelId id, String text) {
    house.operate(by, "message.sent", body(id, text));
  }

  private static JsonObject body(ChannelId id, String text) {
    return Json.createObjectBuilder().add("channelId", id.toString()).add("text", text).build();
  }

  private ChannelOverview overview(Person person, ChannelId id) {
    return house.in(() -> house.channels.overview(person)).stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private boolean hears(Person person, ChannelId id) {
    return house.in(() -> house.topics.topicsOf(person)).containsKey(Topic.of(id));
  }

  private static void assertRefused(Problem problem, Runnable asks) {
    assertEquals(problem, assertThrows(Refusal.class, asks::run).problem());
  }
}
