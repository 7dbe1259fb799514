package org.fieldops.dispatch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.Rosters;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Role;
import org.junit.jupiter.api.Test;

class DemoOnCallTest {

  private final House house = new House();
  private final Rosters rosters = house.onCall.rosters;
  private final DemoOnCall demo =
      new DemoOnCall(rosters, house.onCall.chains, house.people, house.clock);

  @Test
  void threeTakeTurnsAndWhatAVisitorChangedStaysSo() {
    ensure();
    assertEquals(List.of(), all(), "nobody of the demo is known yet");
    for (String name : List.of("patrol1", "patrol3", "patrol5")) {
      house.officer(name);
    }
    house.person(DemoShift.DISPATCHER, Role.DISPATCHER);
    ensure();
    Roster roster = all().getFirst();
    List<OnCallSpan> first = chain(roster);
    assertEquals(Set.of("patrol1", "patrol3", "patrol5"), Set.copyOf(names(first)));
    house.clock.forward(Duration.ofDays(7));
    List<String> next = names(chain(roster));
    assertEquals(List.of(names(first).get(1), names(first).get(2), names(first).get(0)), next);

    OnCallId out = chain(roster).getFirst().id();
    act(() -> rosters.clear(house.dispatcher, out));
    ensure();
    assertEquals(next.subList(1, 3), names(chain(roster)));

    act(() -> rosters.end(house.dispatcher, roster.id()));
    ensure();
    assertEquals(List.of(), all());
    assertEquals(List.of(), chain(roster));
  }

  private void ensure() {
    act(demo::ensure);
  }

  private void act(Runnable act) {
    house.in(() -> {
      act.run();
      return true;
    });
  }

  /** Of those that have not ended and have the demo's name. */
  private List<Roster> all() {
    return house.in(() -> rosters.all(house.dispatcher)).stream()
        .filter(roster -> roster.name().equals("Bereitschaft"))
        .toList();
  }

  private List<OnCallSpan> chain(Roster roster) {
    return house.in(() -> house.onCall.chains.chain(roster.id(), house.clock.instant()));
  }

  private static List<String> names(List<OnCallSpan> spans) {
    return spans.stream().map(OnCallSpan::personName).toList();
  }
}
