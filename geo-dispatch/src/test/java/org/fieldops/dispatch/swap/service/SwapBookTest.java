package org.fieldops.dispatch.swap.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.Swap;
import org.fieldops.dispatch.Swap.State;
import org.fieldops.dispatch.Swaps;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.SwapId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class SwapBookTest {

  private final House house = new House();
  private final Swaps swaps = house.swaps.book;
  private final Person giver = house.officer("Außendienst 1");
  private final Person taker = house.officer("Außendienst 2");
  private final Person third = house.officer("Außendienst 3");
  private final UnitId unit = house.unit("12/1");
  private final ShiftView late = published();
  private final SwapId id = new SwapId(Ids.next());

  /** Of today's late shift, which has not begun. */
  private ShiftView published() {
    ShiftView shift = house.late();
    house.in(() -> house.shifts.assign(house.dispatcher, shift.id(), giver.id(), unit));
    return house.in(() -> house.shifts.publish(house.dispatcher, shift.id()));
  }

  private JsonObject about(SwapId swap) {
    return Json.createObjectBuilder()
        .add("swapId", swap.toString())
        .add("shiftId", late.id().toString())
        .build();
  }

  private void say(Person by, String kind) {
    house.operate(by, kind, about(id));
  }

  private List<Swap> of(Person person) {
    return house.in(() -> swaps.of(person));
  }

  private State state() {
    return of(giver).getFirst().state();
  }

  private void decide(boolean confirmed) {
    house.in(() -> {
      swaps.decide(house.dispatcher, id, confirmed);
      return id;
    });
  }

  private static Problem refused(Runnable act) {
    return assertThrows(Refusal.class, act::run).problem();
  }

  private List<String> duties(Person person) {
    return house.in(() -> house.duties.of(person)).stream().map(Duty::name).toList();
  }

  @Test
  void anOfferIsTakenConfirmedAndPublishedAndAllAreTold() {
    say(giver, "swap.offered");
    assertEquals(State.OPEN, of(taker).getFirst().state());
    assertEquals("Außendienst 1", of(third).getFirst().giverName());
    say(taker, "swap.taken");
    assertEquals(List.of(), of(third));
    Swap waiting =
        house.in(() -> swaps.waiting(house.dispatcher)).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    assertEquals("Außendienst 2", waiting.takerName());
    assertEquals(List.of("Spätschicht Mitte"), duties(giver));
    decide(true);
    decide(true);
    assertEquals(List.of(), duties(giver));
    assertEquals(List.of("Spätschicht Mitte"), duties(taker));
    assertEquals(1, house.feed.of(Topic.of(giver.id()), "duty.withdrawn").size());
    assertEquals(3, house.feed.of(Topic.of(giver.id()), "swap").size());
    assertEquals(3, house.feed.of(Topic.DISPATCH, "swap").size());
    assertTrue(house.feed.of(Topic.of(third.id()), "swap").size() >= 2);
    assertEquals(State.CONFIRMED, state());
  }

  @Test
  void offeredTwiceItIsOneOffer() {
    say(giver, "swap.offered");
    house.operate(giver, "swap.offered", about(new SwapId(Ids.next())));
    assertEquals(List.of(id), of(giver).stream().map(Swap::id).toList());
  }

  @Test
  void ofTwoWhoTakeItAtOnceOneHasIt() throws Exception {
    say(giver, "swap.offered");
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> done =
          threads.invokeAll(List.of(taking(start, taker), taking(start, third)));
      assertTrue(done.get(0).get() ^ done.get(1).get());
    }
    assertEquals(State.TAKEN, state());
  }

  private Callable<Boolean> taking(CyclicBarrier start, Person by) {
    return () -> {
      start.await();
      try {
        say(by, "swap.taken");
        return true;
      } catch (Refusal refusal) {
        assertEquals(Problem.SWAP_OVER, refusal.problem());
        return false;
      }
    };
  }

  @Test
  void withdrawnMeanwhileItCanNeitherBeTakenNorDecided() {
    say(giver, "swap.offered");
    assertEquals(Problem.NOT_FOUND, refused(() -> say(taker, "swap.withdrawn")));
    say(giver, "swap.withdrawn");
    say(giver, "swap.withdrawn");
    assertEquals(Problem.SWAP_OVER, refused(() -> say(taker, "swap.taken")));
    assertEquals(Problem.SWAP_OVER, refused(() -> decide(true)));
    assertEquals(List.of("Spätschicht Mitte"), duties(giver));
    house.operate(giver, "swap.offered", about(new SwapId(Ids.next())));
    assertEquals(2, of(giver).size());
  }

  @Test
  void refusedTheDutyStaysWhereItWas() {
    say(giver, "swap.offered");
    say(taker, "swap.taken");
    decide(false);
    assertEquals(State.REFUSED, state());
    assertEquals(List.of("Spätschicht Mitte"), duties(giver));
    assertEquals(Problem.SWAP_OVER, refused(() -> decide(true)));
    assertEquals(Problem.SWAP_OVER, refused(() -> say(giver, "swap.withdrawn")));
  }

  @Test
  void whoWorksThenOrNeverHadItCannot() {
    ShiftView early = house.early();
    house.in(() -> house.shifts.assign(house.dispatcher, early.id(), taker.id(), unit));
    house.in(() -> house.shifts.publish(house.dispatcher, early.id()));
    say(giver, "swap.offered");
    assertEquals(List.of(), of(taker));
    assertEquals(Problem.SWAP_BUSY, refused(() -> say(taker, "swap.taken")));
    assertEquals(Problem.NOT_FOUND, refused(() -> say(giver, "swap.taken")));
    assertEquals(
        Problem.NOT_FOUND,
        refused(() -> house.operate(third, "swap.offered", about(new SwapId(Ids.next())))));
    assertEquals(Problem.NOT_ALLOWED, refused(() -> say(house.dispatcher, "swap.taken")));
  }

  @Test
  void whatHasBegunIsNotGivenAway() {
    house.clock.set(late.from());
    assertEquals(Problem.SWAP_OVER, refused(() -> say(giver, "swap.offered")));
  }
}
