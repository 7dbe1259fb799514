package org.fieldops.dispatch.oncall.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.DrillView;
import org.fieldops.dispatch.DrillView.Asked;
import org.fieldops.dispatch.OnCallReach.LastDrill;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class DrillBookTest extends RosterHouse {

  private final DrillId id = new DrillId(Ids.next());

  private DrillView begin(boolean everybody) {
    return house.in(() -> house.onCall.drills.begin(house.dispatcher, id, roster, everybody));
  }

  private DrillView drill() {
    return house.in(() -> house.onCall.drills.of(house.dispatcher, roster, 10)).getFirst();
  }

  private void answer(Person by) {
    house.operate(by, "drill.answered", House.with("drillId", id.toString()));
  }

  private void answered(Person by, Duration ago) {
    house.operate(by, house.late("drill.answered", ago, House.with("drillId", id.toString())));
  }

  @Test
  void aDrillAsksTheChainAndKeepsItsFigures() {
    begin(false);
    begin(false);
    for (Person asked : List.of(first, second, third)) {
      assertEquals(1, house.feed.of(Topic.of(asked.id()), "drill").size());
      assertEquals(0, house.feed.of(Topic.of(asked.id()), "order.alarm").size());
    }
    assertNull(drill().median());
    house.clock.forward(Duration.ofSeconds(20));
    answer(first);
    house.clock.forward(Duration.ofSeconds(70));
    answer(third);
    DrillView drill = drill();
    assertEquals(3, drill.asked().size());
    assertEquals(2, drill.answered());
    assertEquals(55, Objects.requireNonNull(drill.median()));
    assertEquals(90, Objects.requireNonNull(drill.longest()));
    assertEquals(List.of("Rufdienst 2"), drill.silent());
    assertEquals(List.of(1, 2, 3), drill.asked().stream().map(Asked::place).toList());
    assertEquals(2, house.feed.of(Topic.of(first.id()), "drill").size());
  }

  @Test
  void anAnswerWithoutNetworkCountsWithItsOwnTime() {
    begin(false);
    house.clock.forward(Duration.ofMinutes(10));
    answered(second, Duration.ofMinutes(9));
    DrillView.Answer said = answerOf(second);
    assertEquals(60, drill().seconds(said));
    assertTrue(said.offline());
    answered(second, Duration.ofMinutes(2));
    assertEquals(60, drill().seconds(answerOf(second)));
    answered(second, Duration.ofMinutes(20));
    assertEquals(0, drill().seconds(answerOf(second)));
  }

  private DrillView.Answer answerOf(Person person) {
    return Objects.requireNonNull(
        drill().asked().stream()
            .filter(each -> each.person().equals(person.id()))
            .findFirst()
            .orElseThrow()
            .answer());
  }

  @Test
  void whatIsSaidAfterTheEndIsKeptAndCountsAsLate() {
    begin(false);
    house.clock.forward(DrillBook.LASTS.plusSeconds(1));
    assertEquals(List.of(), house.in(() -> house.onCall.drills.own(first)));
    answer(first);
    assertTrue(drill().late(answerOf(first)));
    assertEquals(0, drill().answered());
    assertFalse(drill().silent().contains("Rufdienst 1"));
  }

  @Test
  void itAsksEverybodyOfTheRosterWhenThatIsWanted() {
    put(1, fourth, until, until.plus(Duration.ofDays(1)));
    assertEquals(
        List.of("Rufdienst 1", "Rufdienst 2", "Rufdienst 3", "Rufdienst 4"),
        begin(true).asked().stream().map(Asked::name).toList());
    assertEquals(1, house.in(() -> house.onCall.drills.own(fourth)).size());
  }

  @Test
  void oneRunsAtATimeAndOnlyThoseAskedAnswer() {
    begin(false);
    assertEquals(
        Problem.DRILL_RUNS,
        refused(() ->
            house.in(() ->
                house.onCall.drills.begin(
                    house.dispatcher, new DrillId(Ids.next()), roster, false))));
    assertEquals(Problem.NOT_FOUND, refused(() -> answer(fourth)));
    assertEquals(
        Problem.NOT_ALLOWED,
        refused(() -> house.in(() -> house.onCall.drills.begin(first, id, roster, false))));
  }

  @Test
  void withNobodyOnCallThereIsNobodyToAsk() {
    house.clock.set(until);
    assertEquals(Problem.ONCALL_NOBODY, refused(() -> begin(false)));
  }

  @Test
  void whatWasAnsweredLastIsKnownOfEach() {
    begin(false);
    house.clock.forward(Duration.ofSeconds(42));
    answer(first);
    List<LastDrill> last =
        house.in(() -> rosters.reach(house.dispatcher, roster)).stream()
            .map(each -> Objects.requireNonNull(each.drill()))
            .toList();
    assertEquals(42, Objects.requireNonNull(last.getFirst().seconds()));
    assertNull(last.getLast().seconds());
  }
}
