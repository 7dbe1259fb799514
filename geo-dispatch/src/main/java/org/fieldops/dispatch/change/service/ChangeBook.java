package org.fieldops.dispatch.change.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldops.dispatch.DutyChange;
import org.fieldops.dispatch.DutyChange.Kind;
import org.fieldops.dispatch.DutyChanges;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.change.model.ChangeRows;
import org.fieldops.dispatch.shift.model.ChangeNotes;
import org.fieldops.identity.People;
import org.fieldops.kernel.DutyChangeId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/** Changes of published duties until they are confirmed. */
@ApplicationScoped
public class ChangeBook implements DutyChanges, ChangeNotes {

  private static final int MOST_OWN = 50;
  private static final int MOST_OF_TEAM = 200;

  private ChangeRows rows;
  private People people;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChangeBook() {}

  @Inject
  public ChangeBook(ChangeRows rows, People people, Feed feed, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  public void changed(ShiftId shift, Map<PersonId, Kind> changes, Instant now) {
    if (!changes.isEmpty()) {
      rows.replace(shift, changes.keySet(), now);
      rows.add(shift, changes, now);
    }
  }

  @Override
  public void agreed(ShiftId shift, Collection<PersonId> agreed, Instant now) {
    rows.replace(shift, agreed, now);
  }

  @Override
  @Transactional
  public List<DutyChange> of(Person person) {
    return named(rows.open(person.id(), clock.instant(), MOST_OWN));
  }

  @Override
  @Transactional
  public List<DutyChange> unconfirmed(Person by, TeamId team) {
    by.require(Role.DISPATCHER);
    return named(rows.open(team, clock.instant(), MOST_OF_TEAM));
  }

  private List<DutyChange> named(List<DutyChange> found) {
    if (found.isEmpty()) {
      return found;
    }
    Map<PersonId, Person> known =
        people.byIds(found.stream().map(DutyChange::person).collect(Collectors.toSet()));
    return found.stream().map(each -> named(each, known.get(each.person()))).toList();
  }

  private static DutyChange named(DutyChange change, @Nullable Person person) {
    return person == null ? change : change.of(person.name());
  }

  /** Confirmed already, or replaced by a later change meanwhile, is fine. */
  void confirm(Person by, DutyChangeId id, Moment confirmed) {
    ShiftId shift =
        rows.confirm(id, by.id(), confirmed, clock.instant())
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    var body = WireJson.object().add("shiftId", shift.toString()).build();
    feed.append(Topic.of(by.id()), "duty.marked", body);
    feed.append(Topic.DISPATCH, "shift", body);
  }
}
