package org.fieldops.dispatch.wish.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.Wish;
import org.fieldops.dispatch.Wish.State;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WishId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class WishBookTest {

  private final House house = new House();
  private final Person officer = house.officer("Außendienst 1");
  private final Person other = house.officer("Außendienst 2");
  private final WishId id = new WishId(Ids.next());

  private JsonObject wish(WishId wish, String kind, LocalDate from, LocalDate until) {
    return Json.createObjectBuilder()
        .add("wishId", wish.toString())
        .add("kind", kind)
        .add("from", from.toString())
        .add("until", until.toString())
        .add("note", " Umzug ")
        .build();
  }

  private void give(String kind) {
    house.operate(officer, "wish.given", wish(id, kind, house.day, house.day.plusDays(2)));
  }

  private void withdraw(Person by) {
    house.operate(by, "wish.withdrawn", House.with("wishId", id.toString()));
  }

  private List<Wish> own() {
    return house.in(() -> house.wishes.of(officer));
  }

  private List<Wish> within(LocalDate from, LocalDate until) {
    return house.in(() -> house.wishes.within(house.dispatcher, from, until)).stream()
        .filter(wish -> wish.person().equals(officer.id()))
        .toList();
  }

  private void decide(boolean granted) {
    house.in(() -> {
      house.wishes.decide(house.dispatcher, id, granted);
      return id;
    });
  }

  private List<PlanAbsence> absences() {
    return house
        .in(() ->
            house.plan.book.plan(
                house.dispatcher,
                house.plan.book.teams(house.dispatcher).getFirst().id(),
                house.day,
                7))
        .absences()
        .stream()
        .filter(absence -> absence.person().equals(officer.id()))
        .toList();
  }

  private static Problem refused(Runnable act) {
    return assertThrows(Refusal.class, act::run).problem();
  }

  @Test
  void aWishIsSeenByPlannersOnItsDaysAndGivenOnce() {
    give("FREE");
    give("FREE");
    assertEquals(1, own().size());
    assertEquals("Umzug", own().getFirst().note());
    Wish seen = within(house.day.plusDays(2), house.day.plusDays(9)).getFirst();
    assertEquals("Außendienst 1", seen.personName());
    assertEquals(List.of(), within(house.day.plusDays(3), house.day.plusDays(9)));
    assertEquals(1, house.feed.of(Topic.DISPATCH, "wish").size());
    decide(true);
    assertEquals(List.of(), absences()); // planners decide by planning
    assertEquals(State.GRANTED, own().getFirst().state());
  }

  @Test
  void anAbsenceThatIsGrantedStandsInThePlanWithoutAWord() {
    give("ABSENT");
    assertEquals(List.of(), absences());
    decide(true);
    decide(true);
    assertEquals(1, absences().size());
    assertEquals(house.day.plusDays(2), absences().getFirst().until());
    assertEquals(Problem.WISH_DECIDED, refused(() -> decide(false)));
    assertEquals(Problem.WISH_DECIDED, refused(() -> withdraw(officer)));
    assertEquals(2, house.feed.of(Topic.of(officer.id()), "wish").size());
  }

  @Test
  void itsOwnerWithdrawsItAndNobodyElse() {
    give("FREE");
    assertEquals(Problem.NOT_FOUND, refused(() -> withdraw(other)));
    withdraw(officer);
    withdraw(officer);
    assertEquals(List.of(), own());
    assertEquals(List.of(), within(house.day, house.day));
    assertEquals(Problem.WISH_DECIDED, refused(() -> decide(true)));
  }

  @Test
  void whatIsNoWishIsRefused() {
    assertEquals(
        Problem.MALFORMED,
        refused(() ->
            house.operate(
                officer, "wish.given", wish(id, "FREE", house.day, house.day.minusDays(1)))));
    assertEquals(
        Problem.MALFORMED,
        refused(() ->
            house.operate(
                officer, "wish.given", wish(id, "FREE", house.day, house.day.plusDays(731)))));
    assertEquals(Problem.MALFORMED, refused(() -> give("HOLIDAY")));
    assertEquals(
        Problem.NOT_ALLOWED,
        refused(() ->
            house.operate(house.dispatcher, "wish.given", wish(id, "FREE", house.day, house.day))));
    for (int i = 0; i < 50; i++) {
      house.operate(
          officer, "wish.given", wish(new WishId(Ids.next()), "FREE", house.day, house.day));
    }
    assertEquals(Problem.WISHES_FULL, refused(() -> give("FREE")));
    assertEquals(50, own().size());
  }
}
