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
import java.util.Objects;
import java.util.Set;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;

/** Who reads and writes what, from when until when. */
class ChannelAccessTest {

  private final House house = new House();
  private final Person stays = house.officer("Bleibt");
  private final Person leaves = house.officer("Geht");
  private final UnitId unit = house.unit("12/1");
  private final UnitId other = house.unit("12/2");
  private final Instant begin = house.clock.instant();
  private final ChannelId channel = opened();

  private ChannelId opened() {
    house.assign(stays, unit);
    house.assign(leaves, unit);
    return Objects.requireNonNull(house.publish().channel());
  }

  @Test
  void whoLeftReadsWhatWasSaidUntilThenForSevenDaysAndHearsNoMore() {
    say(stays, "vorher", house.clock.instant());
    withdraw(leaves);
    say(stays, "nachher", house.clock.instant());

    assertEquals(List.of("vorher"), texts(leaves));
    assertFalse(hears(leaves));
    assertEquals(List.of("vorher", "nachher"), texts(stays));
    assertTrue(hears(stays));
    house.clock.forward(Duration.ofDays(8));
    assertRefused(() -> texts(leaves));
  }

  @Test
  void whoComesLaterReadsAllOfTheShift() {
    say(stays, "vorher", house.clock.instant());
    Person late = house.officer("Kommt");
    house.assign(late, other);
    house.publish();
    assertEquals(List.of("vorher"), texts(late));
    assertTrue(hears(late));
    assertEquals(1, house.feed.of(Topic.of(late.id()), "channel").size());
  }

  @Test
  void aDispatcherReadsAndWritesInTheChannelsOfShiftsAndInNoOther() {
    assertEquals(1, say(house.dispatcher, "Leitstelle", house.clock.instant()).number());
    assertEquals(List.of("Leitstelle"), texts(house.dispatcher));
    house.sql("update dispatch.channel set kind = 'DIRECT' where id = '" + channel + "'");
    assertRefused(() -> texts(house.dispatcher));
    assertRefused(() -> say(house.dispatcher, "Leitstelle", house.clock.instant()));
    assertFalse(hears(house.dispatcher));
    assertTrue(hears(stays));
  }

  @Test
  void supervisorsGuestsAndWhoHasNoRoleAnyMoreReadAndWriteNothing() {
    say(stays, "etwas", house.clock.instant());
    Person without = new Person(stays.id(), stays.username(), stays.name(), Set.of());
    for (Person person :
        List.of(
            house.person("Aufsicht", Role.SUPERVISOR), house.person("Gast", Role.GUEST), without)) {
      assertRefused(() -> texts(person));
      assertRefused(() -> say(person, "Hallo", house.clock.instant()));
      assertFalse(hears(person));
      assertFalse(house.in(() -> house.topics.topicsOf(person)).containsKey(Topic.of(unit)));
    }
  }

  @Test
  void theRightToWriteIsThatOfTheMomentOfWriting() {
    Instant member = house.clock.instant();
    house.clock.forward(Duration.ofHours(1));
    withdraw(leaves);
    house.clock.forward(Duration.ofHours(1));

    assertTrue(
        Objects.requireNonNull(say(leaves, "noch dabei", member).unitName()).endsWith("12/1"));
    assertRefused(() -> say(leaves, "nicht mehr dabei", house.clock.instant()));
    assertRefused(() -> say(leaves, "noch nicht dabei", begin.minus(Duration.ofDays(1))));
  }

  @Test
  void aMessageOfYesterdaysShiftIsTakenTodayWithTheUnitOfThen() {
    Instant yesterday = house.clock.instant();
    house.assign(leaves, other);
    house.clock.forward(Duration.ofHours(1));
    house.publish();
    house.clock.forward(Duration.ofHours(23));
    MessageView said = say(leaves, "von gestern", yesterday);
    assertTrue(Objects.requireNonNull(said.unitName()).endsWith("12/1"));
    assertEquals(yesterday, said.at());
  }

  @Test
  void withoutAKnownClockAMembershipOfTheLastSevenDaysIsEnoughAndItIsMarked() {
    withdraw(leaves);
    house.clock.forward(Duration.ofDays(2));
    sendWithoutClock(leaves);
    JsonObject told = house.feed.of(Topic.of(channel), "message").getLast();
    assertFalse(told.getBoolean("clockKnown"));
    house.clock.forward(Duration.ofDays(6));
    assertRefused(() -> sendWithoutClock(leaves));
  }

  @Test
  void aDutyIsToldAsItWasPublishedAtItsMoment() {
    Instant first = house.clock.instant();
    house.clock.forward(Duration.ofHours(1));
    house.assign(leaves, other);
    house.publish();
    Instant moved = house.clock.instant();
    house.clock.forward(Duration.ofHours(1));
    withdraw(leaves);

    assertEquals(unit, at(leaves, first).unit());
    assertEquals(other, at(leaves, moved).unit());
    assertTrue(house.in(() -> house.duties.current(leaves.id())).isEmpty());
    house.clock.forward(Duration.ofDays(1));
    assertEquals(unit, at(leaves, first).unit());
    assertEquals(moved, at(leaves, moved).since());
  }

  @Test
  void leavingIsToldToWhoeverLeft() {
    withdraw(leaves);
    JsonObject told = house.feed.of(Topic.of(leaves.id()), "channel.left").getFirst();
    assertEquals(channel.toString(), told.getString("channelId"));
  }

  private OnDuty at(Person person, Instant moment) {
    return house.in(() -> house.duties.at(person.id(), moment)).orElseThrow();
  }

  private void withdraw(Person person) {
    ShiftView early = house.early();
    house.in(() -> house.shifts.unassign(house.dispatcher, early.id(), person.id()));
    house.publish();
  }

  private List<String> texts(Person person) {
    return house.in(() -> house.channels.latest(person, channel, 200)).stream()
        .map(MessageView::text)
        .toList();
  }

  private boolean hears(Person person) {
    return house.in(() -> house.topics.topicsOf(person)).containsKey(Topic.of(channel));
  }

  private MessageView say(Person person, String text, Instant at) {
    JsonObject body =
        Json.createObjectBuilder().add("channelId", channel.toString()).add("text", text).build();
    Operation operation = new Operation(House.newId(), "message.sent", at, body);
    house.operate(person, operation);
    return house.in(() -> house.channels.latest(stays, channel, 200)).getLast();
  }

  private void sendWithoutClock(Person person) {
    JsonObject body =
        Json.createObjectBuilder().add("channelId", channel.toString()).add("text", "?").build();
    house.operate(
        person,
        new Operation(
            House.newId(), "message.sent", Instant.EPOCH, house.clock.instant(), false, body));
  }

  private static void assertRefused(Runnable attempt) {
    Refusal refusal = assertThrows(Refusal.class, attempt::run);
    assertEquals(Problem.CHANNEL_NOT_YOURS, refusal.problem());
  }
}
