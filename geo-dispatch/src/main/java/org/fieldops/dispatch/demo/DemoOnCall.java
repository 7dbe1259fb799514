package org.fieldops.dispatch.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.OnCall;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.Rosters;
import org.fieldops.dispatch.plan.model.Conflicts;
import org.fieldops.identity.People;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.setting.HouseSettings;

/** Sees to it that in the demo somebody is on call, this week and the next ones. */
@ApplicationScoped
public class DemoOnCall {

  private static final String NAME = "Bereitschaft";
  private static final LocalTime CHANGE = LocalTime.of(8, 0);
  private static final int WEEKS = 4;
  private static final int DAYS = 7;

  /** They take turns by week; the visitor of the demo is one of them. */
  private static final List<String> CHAIN = List.of("patrol5", "patrol3", "patrol1");

  private Rosters rosters;
  private OnCall onCall;
  private People people;
  private Clock clock;
  private ZoneId zone;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DemoOnCall() {}

  @Inject
  public DemoOnCall(Rosters rosters, OnCall onCall, People people, Clock clock) {
    this.rosters = rosters;
    this.onCall = onCall;
    this.people = people;
    this.clock = clock;
    this.zone = HouseSettings.ZONE.get();
  }

  /**
   * Makes the roster and plans what was never planned of its weeks. Again is harmless: what
   * somebody took out, or the whole roster when it was ended, does not come back.
   */
  public void ensure() {
    Optional<Person> dispatcher = people.byUsername(DemoShift.DISPATCHER);
    List<Person> chain = CHAIN.stream().flatMap(name -> people.byUsername(name).stream()).toList();
    if (dispatcher.isEmpty() || chain.size() < CHAIN.size()) {
      return;
    }
    Person by = dispatcher.get();
    RosterId roster = new RosterId(id(NAME));
    if (onCall.roster(roster).isEmpty()) {
      rosters.make(by, roster, rosters.teams(by).getFirst().id(), NAME, CHAIN.size());
    }
    if (rosters.all(by).stream().anyMatch(each -> each.id().equals(roster))) {
      LocalDate week = clock.instant().atZone(zone).minusHours(CHANGE.getHour()).toLocalDate();
      LocalDate monday = Conflicts.monday(week);
      for (int next = 0; next < WEEKS; next++) {
        plan(by, roster, monday.plusWeeks(next), chain);
      }
    }
  }

  private void plan(Person by, RosterId roster, LocalDate monday, List<Person> chain) {
    int turn = (int) (monday.toEpochDay() / DAYS);
    for (int place = 1; place <= chain.size(); place++) {
      try {
        rosters.plan(
            by,
            new OnCallId(id(monday + " " + place)),
            new OnCallPlace(roster, place),
            chain.get((place + turn) % chain.size()).id(),
            monday.atTime(CHANGE).atZone(zone).toInstant(),
            monday.plusWeeks(1).atTime(CHANGE).atZone(zone).toInstant());
      } catch (Refusal planned) {
        // somebody who tried the demo has planned it otherwise
      }
    }
  }

  private static UUID id(String what) {
    return UUID.nameUUIDFromBytes(("demo on call " + what).getBytes(StandardCharsets.UTF_8));
  }
}
