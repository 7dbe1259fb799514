package org.fieldops.dispatch.oncall.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;

class TakingOverTest extends RosterHouse {

  private JsonObject about(OnCallId id) {
    return House.with("onCallId", id.toString());
  }

  private void takes(Person by, OnCallSpan span) {
    house.operate(by, "oncall.taken", about(span.id()));
  }

  private void said(Person by, OnCallSpan span, Duration ago) {
    house.operate(by, house.late("oncall.taken", ago, about(span.id())));
  }

  @Test
  void whoTakesAPlaceOverHoldsItFromNowUntilItsEnd() {
    house.clock.forward(Duration.ofMinutes(5));
    Instant at = house.clock.instant();
    takes(third, one);
    assertEquals("1 Rufdienst 1", chain(at.minusMillis(1)).getFirst());
    assertEquals("1 Rufdienst 3", chain(at).getFirst());
    assertEquals("1 Rufdienst 3", chain(until.minusMillis(1)).getFirst());
    OnCallSpan held = house.in(() -> house.onCall.chains.chain(roster, at)).getFirst();
    assertEquals("Rufdienst 1", held.takeover() == null ? "" : held.takeover().fromName());
    for (Person told : List.of(first, second, third)) {
      assertEquals(1, house.feed.of(Topic.of(told.id()), "oncall").size());
    }
    takes(third, one);
    assertEquals(1, house.feed.of(Topic.of(third.id()), "oncall").size());
  }

  @Test
  void itCanBeTakenBack() {
    house.clock.forward(Duration.ofMinutes(5));
    takes(second, one);
    OnCallSpan now =
        house.in(() -> house.onCall.chains.chain(roster, house.clock.instant())).getFirst();
    house.clock.forward(Duration.ofMinutes(5));
    takes(first, now);
    assertEquals("1 Rufdienst 1", chain(house.clock.instant()).getFirst());
  }

  @Test
  void ofTwoTheOneWhoSaidSoFirstHasItWhicheverComesInLast() {
    house.clock.forward(Duration.ofMinutes(30));
    said(third, one, Duration.ofMinutes(5));
    assertEquals(Problem.ONCALL_TAKEN, refused(() -> said(second, one, Duration.ofMinutes(2))));
    assertEquals("1 Rufdienst 3", chain(house.clock.instant()).getFirst());
    said(second, one, Duration.ofMinutes(20));
    Instant at = house.clock.instant();
    assertEquals("1 Rufdienst 2", chain(at).getFirst());
    assertEquals("1 Rufdienst 2", chain(at.minus(Duration.ofMinutes(20))).getFirst());
    assertEquals("1 Rufdienst 1", chain(at.minus(Duration.ofMinutes(21))).getFirst());
    assertEquals("1 Rufdienst 2", chain(until.minusMillis(1)).getFirst());
    assertEquals(2, house.feed.of(Topic.of(third.id()), "oncall").size());
  }

  @Test
  void whatWasTakenOnwardsStaysWhenAnEarlierWordComes() {
    house.clock.forward(Duration.ofMinutes(30));
    said(third, one, Duration.ofMinutes(15));
    Instant at = house.clock.instant();
    OnCallSpan taken = house.in(() -> house.onCall.chains.chain(roster, at)).getFirst();
    said(first, taken, Duration.ofMinutes(10));
    said(second, one, Duration.ofMinutes(20));
    assertEquals("1 Rufdienst 2", chain(at.minus(Duration.ofMinutes(20))).getFirst());
    assertEquals("1 Rufdienst 2", chain(at.minus(Duration.ofMinutes(11))).getFirst());
    assertEquals("1 Rufdienst 1", chain(at.minus(Duration.ofMinutes(10))).getFirst());
  }

  @Test
  void ofTwoAtOnceOneHasItAndTheOtherIsToldWho() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Instant at = house.clock.instant();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> done =
          threads.invokeAll(List.of(taking(start, second, at), taking(start, third, at)));
      assertTrue(done.get(0).get() ^ done.get(1).get());
    }
    assertEquals(3, chain(at).size());
  }

  private Callable<Boolean> taking(CyclicBarrier start, Person by, Instant at) {
    return () -> {
      start.await();
      try {
        house.operate(by, new Operation(House.newId(), "oncall.taken", at, about(one.id())));
        return true;
      } catch (Refusal refusal) {
        assertEquals(Problem.ONCALL_TAKEN, refusal.problem());
        return false;
      }
    };
  }

  @Test
  void whatIsOverOrTakenOutCannotBeTaken() {
    assertEquals(Problem.ONCALL_OVER, refused(() -> said(second, one, Duration.ofHours(2))));
    house.clock.forward(Duration.ofMinutes(1));
    clear(one.id());
    house.clock.forward(Duration.ofMinutes(1));
    assertEquals(Problem.ONCALL_OVER, refused(() -> takes(second, one)));
    house.clock.set(until);
    assertEquals(Problem.ONCALL_OVER, refused(() -> takes(second, three)));
  }

  @Test
  void toWhoIsNotInTheRosterItDoesNotExist() {
    assertEquals(Problem.NOT_FOUND, refused(() -> takes(fourth, one)));
    assertEquals(Problem.NOT_FOUND, refused(() -> takes(house.dispatcher, one)));
    house.in(() -> rosters.take(house.dispatcher, one.id(), fourth.id()));
    assertEquals("1 Rufdienst 4", chain(house.clock.instant()).getFirst());
    assertTrue(house.trail.stream().anyMatch(line -> line.startsWith("oncall.taken")));
  }
}
