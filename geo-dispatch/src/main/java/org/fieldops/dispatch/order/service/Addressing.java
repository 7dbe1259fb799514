package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldops.dispatch.NewOrder;
import org.fieldops.dispatch.NewOrder.Addressees;
import org.fieldops.dispatch.order.model.AddresseeRows;
import org.fieldops.identity.Groups;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** Turns what a giver chose into people, once, by the moment of writing. */
@ApplicationScoped
public class Addressing {

  static final int MOST_NAMED = 200;

  private AddresseeRows rows;
  private People people;
  private Groups groups;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Addressing() {}

  @Inject
  public Addressing(AddresseeRows rows, People people, Groups groups) {
    this.rows = rows;
    this.people = people;
    this.groups = groups;
  }

  /** By name, without the giver; at least one. */
  List<Person> asked(Person giver, NewOrder order, Instant moment) {
    Set<PersonId> members = rows.members(order.channel(), moment);
    Set<PersonId> asked =
        order.to().everyone() ? members : chosen(giver, order.to(), members, moment);
    Set<PersonId> others = new HashSet<>(asked);
    others.remove(giver.id());
    if (!order.to().everyone() && others.size() > MOST_NAMED) {
      throw new Refusal(Problem.ORDER_TOO_MANY, MOST_NAMED);
    }
    List<Person> named = known(others);
    if (named.isEmpty()) {
      throw new Refusal(Problem.ORDER_NOBODY);
    }
    return named;
  }

  /** Those who are known, by name. */
  List<Person> known(Set<PersonId> ids) {
    return people.byIds(ids).values().stream()
        .sorted(Comparator.comparing(Person::name).thenComparing(each -> each.id().toString()))
        .toList();
  }

  private Set<PersonId> chosen(Person giver, Addressees to, Set<PersonId> members, Instant moment) {
    to.people().stream()
        .filter(person -> !members.contains(person))
        .findFirst()
        .ifPresent(this::refuse);
    if (!to.groups().isEmpty() && !groups.open(giver)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    Set<PersonId> chosen = new HashSet<>(to.people());
    if (!to.units().isEmpty()) {
      rows.crews(to.units(), moment).stream().filter(members::contains).forEach(chosen::add);
    }
    to.groups().stream()
        .map(groups::membersNow)
        .flatMap(Set::stream)
        .filter(members::contains)
        .forEach(chosen::add);
    return chosen;
  }

  private void refuse(PersonId stranger) {
    String name = people.byId(stranger).map(Person::name).orElse("?");
    throw new Refusal(Problem.ORDER_NOT_THERE, name);
  }
}
