package org.fieldops.dispatch.oncall.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fieldops.dispatch.OnCallReach;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.identity.Contact;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.store.Sql;
import org.junit.jupiter.api.Test;

class RosterBookTest extends RosterHouse {

  @Test
  void whoIsFirstSecondAndThirdIsSaidByTheMoment() {
    assertEquals(List.of("1 Rufdienst 1", "2 Rufdienst 2", "3 Rufdienst 3"), chain(now));
    assertEquals(List.of(), chain(from.minusMillis(1)));
    assertEquals(3, chain(from).size());
    assertEquals(List.of(), chain(until));
    put(1, fourth, until, until.plus(Duration.ofDays(7)));
    assertEquals(List.of("1 Rufdienst 4"), chain(until));
  }

  @Test
  void aPlaceHasOneHolderAndAPersonOnePlace() {
    assertEquals(Problem.ONCALL_HELD, refused(() -> put(1, fourth, now, until.plusSeconds(1))));
    put(2, first, until, until.plusSeconds(1));
    assertEquals(Problem.ONCALL_TWICE, refused(() -> put(3, first, until, until.plusSeconds(2))));
    assertEquals(Problem.ONCALL_SPAN, refused(() -> put(1, fourth, until, until)));
    assertEquals(
        Problem.ONCALL_SPAN,
        refused(() -> put(1, fourth, from.minus(Duration.ofDays(2)), from.minusSeconds(1))));
    assertEquals(
        Problem.MALFORMED, refused(() -> put(4, fourth, until, until.plus(Duration.ofDays(1)))));
    assertEquals(
        Problem.ONCALL_SPAN,
        refused(() -> put(1, fourth, until, until.plus(Duration.ofDays(367)))));
  }

  @Test
  void againIsHarmless() {
    OnCallId id = new OnCallId(Ids.next());
    put(id, 1, fourth, until, until.plusSeconds(60));
    put(id, 1, fourth, until, until.plusSeconds(60));
    clear(id);
    clear(id);
    assertEquals(List.of(), chain(until));
  }

  @Test
  void whatHasBegunEndsNowWhenItIsTakenOutAndStaysKnown() {
    house.clock.forward(Duration.ofMinutes(10));
    clear(one.id());
    assertEquals(List.of("2 Rufdienst 2", "3 Rufdienst 3"), chain(house.clock.instant()));
    assertEquals(3, chain(now).size());
    assertEquals(1, house.feed.of(Topic.of(first.id()), "oncall").size());
    assertEquals(1, house.feed.of(Topic.DISPATCH, "oncall").size());
    put(1, fourth, house.clock.instant(), until);
    assertEquals("1 Rufdienst 4", chain(house.clock.instant()).getFirst());
  }

  @Test
  void aCalendarShowsWhatOverlapsItsDays() {
    put(1, fourth, until, until.plus(Duration.ofDays(3)));
    List<String> shown =
        house
            .in(() ->
                rosters.calendar(house.dispatcher, roster, until, until.plus(Duration.ofDays(14))))
            .stream()
            .map(OnCallSpan::personName)
            .toList();
    assertEquals(List.of("Rufdienst 4"), shown);
    assertEquals(
        Problem.PLAN_TOO_WIDE,
        refused(() ->
            house.in(() ->
                rosters.calendar(house.dispatcher, roster, now, now.plus(Duration.ofDays(50))))));
  }

  @Test
  void onlyDesksPlan() {
    assertEquals(Problem.NOT_ALLOWED, refused(() -> house.in(() -> rosters.all(first))));
    assertEquals(Problem.NOT_ALLOWED, refused(() -> house.in(() -> rosters.reach(first, roster))));
    assertEquals(
        Problem.NOT_ALLOWED, refused(() -> act(() -> rosters.rename(first, roster, "Anders"))));
    assertEquals(Problem.NOT_ALLOWED, refused(() -> act(() -> rosters.end(first, roster))));
    TeamId team = house.in(() -> rosters.teams(house.dispatcher)).getFirst().id();
    assertEquals(
        Problem.ROSTER_EXISTS,
        refused(() ->
            house.in(() ->
                rosters.make(
                    house.dispatcher,
                    new RosterId(Ids.next()),
                    team,
                    "Rufbereitschaft " + roster,
                    2))));
  }

  @Test
  void aRosterIsCalledSomethingElseUnlessItsTeamHasOneOfThatName() {
    String name = "Leitung " + roster;
    rename(name);
    rename(name);
    assertEquals(name, named(roster));
    assertEquals(1, house.feed.of(Topic.of(first.id()), "oncall").size());
    RosterId other = make("Technik " + roster);
    assertEquals(Problem.ROSTER_EXISTS, refused(() -> rename("Technik " + roster)));
    assertEquals(Problem.FIELD_MISSING, refused(() -> rename(" ")));
    end(other);
    rename("Technik " + roster);
    assertEquals("Technik " + roster, named(roster));
  }

  @Test
  void anEndedRosterAsksNobodyAndWhoWasOnCallStaysKnown() {
    OnCallSpan later = put(1, fourth, until, until.plus(Duration.ofDays(7)));
    house.clock.forward(Duration.ofMinutes(10));
    house.feed.forget();
    end(roster);
    end(roster);
    Instant after = house.clock.instant();
    assertEquals(List.of(), chain(after));
    assertEquals(List.of(), chain(until));
    assertEquals("", named(roster));
    assertEquals(after, endOf(one.id()), "who was on call until then is kept");
    assertEquals(1, house.feed.of(Topic.of(first.id()), "oncall").size());
    assertEquals(1, house.feed.of(Topic.of(fourth.id()), "oncall").size(), later.personName());
    assertEquals(
        Problem.NOT_FOUND, refused(() -> put(1, fourth, after, after.plus(Duration.ofDays(1)))));
    assertEquals(Problem.NOT_FOUND, refused(() -> rename("Anders")));
    assertEquals(
        Optional.empty(),
        house
            .in(() -> house.onCall.chains.rosterFor(first.id(), after, after))
            .filter(found -> found.id().equals(roster)));
    make("Rufbereitschaft " + roster);
  }

  private Instant endOf(OnCallId id) {
    return house
        .in(() ->
            house.sql.query(
                "select ends_at from dispatch.on_call where id = ? and not voided",
                row -> Sql.instant(row, "ends_at"),
                id.value()))
        .getFirst();
  }

  private String named(RosterId id) {
    return house.in(() -> rosters.all(house.dispatcher)).stream()
        .filter(each -> each.id().equals(id))
        .map(Roster::name)
        .findFirst()
        .orElse("");
  }

  private RosterId make(String name) {
    RosterId id = new RosterId(Ids.next());
    TeamId team = house.in(() -> rosters.teams(house.dispatcher)).getFirst().id();
    house.in(() -> rosters.make(house.dispatcher, id, team, name, 1));
    return id;
  }

  private void rename(String name) {
    act(() -> rosters.rename(house.dispatcher, roster, name));
  }

  private void end(RosterId id) {
    act(() -> rosters.end(house.dispatcher, id));
  }

  private void act(Runnable act) {
    house.in(() -> {
      act.run();
      return true;
    });
  }

  @Test
  void somebodySeesTheirOwnTimesAndTheChainOfTheirRosters() {
    put(1, fourth, until.plus(Duration.ofDays(2)), until.plus(Duration.ofDays(3)));
    List<OnCallSpan> seen = house.in(() -> rosters.of(fourth));
    assertEquals(
        List.of("Rufdienst 1", "Rufdienst 2", "Rufdienst 3", "Rufdienst 4"),
        seen.stream().map(OnCallSpan::personName).toList());
    assertEquals(List.of(), house.in(() -> rosters.of(house.officer("Fremd"))));
    assertEquals(3, house.in(() -> rosters.of(first)).size());
  }

  @Test
  void whetherSomebodyCanBeReachedIsWhatIsKnown() {
    Instant heard = now.minus(Duration.ofMinutes(3));
    house.contacts.set(first.id(), new Contact(true, heard, false));
    house.onCall.unreached.put(second.id(), Optional.empty());
    List<OnCallReach> known = house.in(() -> rosters.reach(house.dispatcher, roster));
    assertEquals(3, known.size());
    OnCallReach reached = known.getFirst();
    assertEquals(heard, Objects.requireNonNull(reached.contact()).last());
    assertTrue(reached.pushed());
    assertNull(reached.drill());
    assertNull(known.get(1).contact());
    assertFalse(known.get(1).pushed());
  }
}
