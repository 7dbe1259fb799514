package org.fieldops.web.ui.orders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldops.dispatch.OnCall;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.UnitView;
import org.fieldops.dispatch.Units;
import org.fieldops.identity.GroupView;
import org.fieldops.identity.Groups;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;

/** Whom somebody may ask with an order: what they do not see elsewhere is not offered here. */
@Dependent
public class Addressable {

  private static final int MOST_GROUPS = 500;

  private final Units units;
  private final Groups groups;
  private final People people;
  private final OnCall onCall;

  @Inject
  public Addressable(Units units, Groups groups, People people, OnCall onCall) {
    this.units = units;
    this.groups = groups;
    this.people = people;
    this.onCall = onCall;
  }

  List<UnitView> units(Person by) {
    return by.is(Role.DISPATCHER) ? units.all(by) : List.of();
  }

  List<GroupView> groups(Person by) {
    return groups.open(by) ? groups.find(by, "", MOST_GROUPS) : List.of();
  }

  People people() {
    return people;
  }

  /** Whose chain a step may ask. */
  List<Roster> rosters() {
    return onCall.all();
  }
}
