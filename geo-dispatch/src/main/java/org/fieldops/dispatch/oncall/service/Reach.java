package org.fieldops.dispatch.oncall.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.OnCallReach;
import org.fieldops.dispatch.OnCallReach.LastDrill;
import org.fieldops.dispatch.oncall.model.DrillRows;
import org.fieldops.identity.Contact;
import org.fieldops.identity.Contacts;
import org.fieldops.identity.People;
import org.fieldops.identity.PushReach;
import org.fieldops.kernel.PersonId;

/**
 * What is known of whether people can be reached: their devices, their browsers, the last drill.
 */
@ApplicationScoped
public class Reach {

  private Contacts contacts;
  private PushReach push;
  private DrillRows drills;
  private People people;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Reach() {}

  @Inject
  public Reach(Contacts contacts, PushReach push, DrillRows drills, People people) {
    this.contacts = contacts;
    this.push = push;
    this.drills = drills;
    this.people = people;
  }

  /** By name. */
  List<OnCallReach> of(Collection<PersonId> who) {
    if (who.isEmpty()) {
      return List.of();
    }
    Map<PersonId, Contact> heard = contacts.of(who);
    Map<PersonId, Optional<Instant>> unreached = push.unreached(who);
    Map<PersonId, LastDrill> last = drills.last(who);
    return people.byIds(who).values().stream()
        .map(person ->
            new OnCallReach(
                person.id(),
                person.name(),
                heard.get(person.id()),
                !unreached.containsKey(person.id()),
                last.get(person.id())))
        .sorted(
            Comparator.comparing(OnCallReach::name).thenComparing(each -> each.person().value()))
        .toList();
  }
}
