package org.fieldops.dispatch.audience.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Audience.Hearer;
import org.fieldops.dispatch.Mute;
import org.fieldops.dispatch.Mutes;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom something concerns, and what they do not want to hear. */
class AudienceTest {

  private final House house = new House();
  private final Person anna = house.officer("Außendienst 1");
  private final Person ben = house.officer("Außendienst 2");
  private final Person stranger = house.officer("Außendienst 3");
  private final UnitId unit = house.unit("12/1");

  @Test
  void ofTwoPeopleTheOtherOneHearsItUnderTheAuthorsName() {
    ChannelId id = direct();
    List<Hearer> hearers = house.in(() -> house.audience.direct(id, anna.id()));
    assertEquals(List.of(new Hearer(ben.id(), "Außendienst 1", false, false)), hearers);
    ChannelId ofAShift = shift();
    assertEquals(List.of(), house.in(() -> house.audience.direct(ofAShift, anna.id())));
  }

  @Test
  void whoIsMentionedHearsItOnlyAsAMember() {
    ChannelId id = shift();
    Set<PersonId> named = Set.of(anna.id(), stranger.id());
    assertEquals(Set.of(anna.id()), people(house.in(() -> house.audience.among(id, named))));
    assertEquals(List.of(), house.in(() -> house.audience.among(id, Set.of())));
    assertEquals(Set.of(anna.id()), people(house.in(() -> house.audience.everybody(id))));
  }

  @Test
  void theCrewOfAUnitIsWhoIsOnItNow() {
    shift();
    assertEquals(Set.of(anna.id()), people(house.in(() -> house.audience.crew(unit))));
    assertTrue(house.in(() -> house.audience.alone(anna.id())).onDuty());
    house.clock.forward(Duration.ofHours(12));
    assertEquals(List.of(), house.in(() -> house.audience.crew(unit)));
    assertEquals(false, house.in(() -> house.audience.alone(anna.id())).onDuty());
  }

  @Test
  void aMuteHoldsUntilItsEndAndIsToldToItsPersonAlone() {
    ChannelId id = direct();
    Instant end = house.clock.instant().plus(Duration.ofHours(1));
    house.operate(ben, "channel.muted", body(id, end));
    assertEquals(List.of(new Mute(id, end)), house.in(() -> house.mutes.of(ben)));
    assertEquals(List.of(), house.in(() -> house.mutes.of(anna)));
    assertTrue(house.in(() -> house.audience.direct(id, anna.id())).getFirst().muted());
    JsonObject told = house.feed.of(Topic.of(ben.id()), "muted").getFirst();
    assertEquals(id.toString(), told.getString("channelId"));
    assertTrue(told.getString("until").startsWith(end.toString().substring(0, 19)));
    house.clock.forward(Duration.ofHours(1));
    assertEquals(List.of(), house.in(() -> house.mutes.of(ben)));
    assertEquals(false, house.in(() -> house.audience.direct(id, anna.id())).getFirst().muted());
  }

  @Test
  void itIsLiftedAndAnOlderWordThatComesLateDoesNotBringItBack() {
    ChannelId id = direct();
    house.operate(ben, "channel.muted", body(id, Mutes.UNTIL_TURNED_ON));
    house.clock.forward(Duration.ofDays(1));
    assertEquals(1, house.in(() -> house.mutes.of(ben)).size());
    house.operate(ben, "channel.muted", body(id, null));
    assertEquals(List.of(), house.in(() -> house.mutes.of(ben)));
    assertTrue(house.feed.of(Topic.of(ben.id()), "muted").getLast().isNull("until"));
    Operation late =
        house.late("channel.muted", Duration.ofHours(1), body(id, Mutes.UNTIL_TURNED_ON));
    house.operate(ben, late);
    assertEquals(List.of(), house.in(() -> house.mutes.of(ben)));
    assertEquals(2, house.feed.of(Topic.of(ben.id()), "muted").size());
  }

  @Test
  void nobodyMutesWhatIsNotTheirs() {
    JsonObject body = body(direct(), Mutes.UNTIL_TURNED_ON);
    Refusal refused =
        assertThrows(Refusal.class, () -> house.operate(stranger, "channel.muted", body));
    assertEquals(Problem.CHANNEL_NOT_YOURS, refused.problem());
    JsonObject nonsense =
        Json.createObjectBuilder()
            .add("channelId", Ids.next().toString())
            .add("until", "soon")
            .build();
    assertEquals(
        Problem.MALFORMED,
        assertThrows(Refusal.class, () -> house.operate(ben, "channel.muted", nonsense)).problem());
  }

  private ChannelId direct() {
    JsonObject body = House.with("personId", ben.id().toString());
    ChannelId id = ChannelId.of(house.operate(anna, "channel.direct", body).getString("channelId"));
    house.operate(
        anna,
        "message.sent",
        Json.createObjectBuilder().add("channelId", id.toString()).add("text", "Hallo").build());
    return id;
  }

  private ChannelId shift() {
    house.assign(anna, unit);
    house.publish();
    return Objects.requireNonNull(
        house.in(() -> house.duties.current(anna.id())).orElseThrow().channel());
  }

  private static JsonObject body(ChannelId id, @Nullable Instant until) {
    return Json.createObjectBuilder()
        .add("channelId", id.toString())
        .add("until", until == null ? JsonValue.NULL : Json.createValue(until.toString()))
        .build();
  }

  private static Set<PersonId> people(List<Hearer> hearers) {
    return hearers.stream().map(Hearer::person).collect(Collectors.toSet());
  }
}
