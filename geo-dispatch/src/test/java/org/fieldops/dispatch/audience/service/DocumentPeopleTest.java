package org.fieldops.dispatch.audience.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.junit.jupiter.api.Test;

/** Who is meant by a person, a unit, a shift, a group and a channel. */
class DocumentPeopleTest {

  private final House house = new House();
  private final Person anna = house.officer("Außendienst 1");
  private final Person ben = house.officer("Außendienst 2");
  private final Person supervisor = house.person("Büro", Role.SUPERVISOR);
  private final UnitId unit = house.unit("12/1");
  private final UnitId other = house.unit("12/2");

  private Set<PersonId> people(Target to, Instant since) {
    return house.in(() -> house.documentPeople.people(to, since, 100));
  }

  private boolean includes(Person person, Target to, Instant since) {
    return house.in(() -> house.documentPeople.includes(person.id(), to, since));
  }

  private String sending(Person by, Target to) {
    return house.in(() -> house.documentPeople.sending(by, to));
  }

  private static void refused(Problem problem, Runnable what) {
    assertEquals(problem, assertThrows(Refusal.class, what::run).problem());
  }

  @Test
  void aShiftIsWhoHasAPublishedDutyInItAlsoAfterwards() {
    house.assign(anna, unit);
    Target shift = new Target(Kind.SHIFT, house.early().id().value());
    Instant sent = house.clock.instant();
    refused(Problem.NOT_FOUND, () -> sending(house.dispatcher, shift));
    ShiftView early = house.publish();
    assertTrue(sending(house.dispatcher, shift).startsWith(early.name()));
    assertEquals(Set.of(anna.id()), people(shift, sent));
    house.clock.forward(Duration.ofHours(20));
    assertTrue(includes(anna, shift, sent));
    house.in(() -> house.shifts.unassign(house.dispatcher, early.id(), anna.id()));
    house.assign(ben, unit);
    house.publish();
    assertFalse(includes(anna, shift, sent));
    assertEquals(Set.of(ben.id()), people(shift, sent));
  }

  @Test
  void aUnitIsWhoeverWasOnItSinceTheSendingAndWasNotTakenOff() {
    house.assign(anna, unit);
    house.publish();
    Target crew = new Target(Kind.UNIT, unit.value());
    Instant sent = house.clock.instant();
    assertTrue(sending(house.dispatcher, crew).endsWith("12/1"));
    assertEquals(Set.of(anna.id()), people(crew, sent));
    house.clock.forward(Duration.ofHours(14));
    assertTrue(includes(anna, crew, sent));
    assertFalse(includes(anna, crew, house.clock.instant())); // sent after her duty
    house.assign(anna, other);
    house.publish();
    assertFalse(includes(anna, crew, sent));
  }

  @Test
  void aChannelIsItsMembersAndOnlyWhoMayWriteThereSendsThere() {
    house.assign(anna, unit);
    UUID channel = Objects.requireNonNull(house.publish().channel()).value();
    Target members = new Target(Kind.CHANNEL, channel);
    assertEquals(Set.of(anna.id()), people(members, house.clock.instant()));
    assertTrue(includes(anna, members, house.clock.instant()));
    assertFalse(includes(ben, members, house.clock.instant()));
    assertFalse(sending(house.dispatcher, members).isEmpty());
    refused(Problem.CHANNEL_NOT_YOURS, () -> sending(supervisor, members));
    assertTrue(
        house.in(() -> house.documentPeople.channelsOverseen(house.dispatcher)).contains(channel));
    assertEquals(Set.of(), house.in(() -> house.documentPeople.channelsOverseen(supervisor)));
  }

  @Test
  void aGroupIsItsMembersAndAPersonIsThemselves() {
    GroupId id = new GroupId(Ids.next());
    house.in(() -> house.groups.make(house.dispatcher, id, "Markt", List.of(ben.id())));
    Target group = new Target(Kind.GROUP, id.value());
    assertEquals("Markt", sending(house.dispatcher, group));
    assertEquals(Set.of(ben.id()), people(group, house.clock.instant()));
    Target one = new Target(Kind.PERSON, anna.id().value());
    assertEquals(anna.name(), sending(supervisor, one));
    assertEquals(Set.of(anna.id()), people(one, house.clock.instant()));
    assertFalse(includes(ben, one, house.clock.instant()));
  }

  @Test
  void officersSendNothingAndSupervisorsToNoUnit() {
    Target one = new Target(Kind.PERSON, ben.id().value());
    refused(Problem.NOT_ALLOWED, () -> sending(anna, one));
    refused(Problem.NOT_ALLOWED, () -> sending(supervisor, new Target(Kind.UNIT, unit.value())));
    refused(
        Problem.NOT_FOUND,
        () -> sending(house.dispatcher, new Target(Kind.PERSON, UUID.randomUUID())));
  }
}
