package org.fieldops.dispatch.oncall.service;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.Rosters;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.RosterId;

/** A roster with three places, each held for a day from an hour ago on. */
abstract class RosterHouse {

  final House house = new House();
  final Rosters rosters = house.onCall.rosters;
  final Person first = house.officer("Rufdienst 1");
  final Person second = house.officer("Rufdienst 2");
  final Person third = house.officer("Rufdienst 3");
  final Person fourth = house.officer("Rufdienst 4");
  final Instant now = house.clock.instant();
  final Instant from = now.minus(Duration.ofHours(1));
  final Instant until = now.plus(Duration.ofHours(23));
  final RosterId roster = new RosterId(Ids.next());
  final OnCallSpan one;
  final OnCallSpan two;
  final OnCallSpan three;

  RosterHouse() {
    Roster made =
        house.in(() ->
            rosters.make(
                house.dispatcher,
                roster,
                rosters.teams(house.dispatcher).getFirst().id(),
                "Rufbereitschaft " + roster,
                3));
    one = put(1, first, from, until);
    two = put(2, second, from, until);
    three = put(made.places(), third, from, until);
    house.feed.forget();
  }

  OnCallSpan put(int place, Person person, Instant begin, Instant end) {
    return put(new OnCallId(Ids.next()), place, person, begin, end);
  }

  OnCallSpan put(OnCallId id, int place, Person person, Instant begin, Instant end) {
    return house.in(() ->
        rosters.plan(
            house.dispatcher, id, new OnCallPlace(roster, place), person.id(), begin, end));
  }

  /** Who is on call then, by name, place after place. */
  List<String> chain(Instant at) {
    return house.in(() -> house.onCall.chains.chain(roster, at)).stream()
        .map(span -> span.place() + " " + span.personName())
        .toList();
  }

  void clear(OnCallId id) {
    house.in(() -> {
      rosters.clear(house.dispatcher, id);
      return id;
    });
  }

  static Problem refused(Runnable act) {
    return assertThrows(Refusal.class, act::run).problem();
  }
}
