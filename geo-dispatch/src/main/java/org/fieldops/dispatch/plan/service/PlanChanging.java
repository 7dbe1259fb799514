package org.fieldops.dispatch.plan.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.plan.model.StepRows;
import org.fieldops.dispatch.plan.model.StepRows.Change;
import org.fieldops.dispatch.plan.model.StepRows.Clash;
import org.fieldops.dispatch.plan.model.StepRows.Place;
import org.fieldops.dispatch.plan.model.StepRows.Step;
import org.fieldops.identity.People;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/** Changes the plan in steps, each whole or not at all, and undoes them. */
@ApplicationScoped
public class PlanChanging {

  private static final Duration UNDOABLE = Duration.ofHours(12);

  private StepRows rows;
  private People people;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PlanChanging() {}

  @Inject
  public PlanChanging(StepRows rows, People people, Feed feed, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * A place as it is to be.
   *
   * @param unit null: free
   */
  record Wanted(Place place, @Nullable UnitId unit) {}

  /** What was done, and what was left out. */
  record Done(List<Change> changes, List<Clash> left) {}

  /** All of it or nothing; refused when somebody would be in two shifts at once. */
  Done whole(Person by, List<Wanted> wanted) {
    Done done = carry(wanted, false);
    keep(by, done.changes());
    return done;
  }

  /** As much of it as can be: whoever would be in two shifts at once is left out. */
  Done possible(Person by, List<Wanted> wanted) {
    Done done = carry(wanted, true);
    keep(by, done.changes());
    return done;
  }

  private void keep(Person by, List<Change> changes) {
    if (!changes.isEmpty()) {
      rows.keep(new Step(Ids.next(), changes), by.id(), clock.instant());
    }
  }

  private Done carry(List<Wanted> wanted, boolean leavingOut) {
    Map<Place, Wanted> byPlace = new LinkedHashMap<>();
    wanted.forEach(each -> byPlace.put(each.place(), each));
    if (byPlace.isEmpty()) {
      return new Done(List.of(), List.of());
    }
    rows.lock(byPlace.keySet());
    Map<Place, UnitId> before = rows.units(byPlace.keySet());
    List<Change> changes = new ArrayList<>();
    byPlace.forEach((place, each) -> {
      UnitId was = before.get(place);
      if (!Objects.equals(was, each.unit())) {
        changes.add(new Change(place, was, each.unit()));
      }
    });
    return make(changes, leavingOut);
  }

  private Done make(List<Change> wanted, boolean leavingOut) {
    List<Change> changes = new ArrayList<>(wanted);
    rows.free(changes.stream().filter(each -> each.before() != null).map(Change::place).toList());
    List<Clash> clashes =
        rows.clashes(
            changes.stream().filter(each -> each.after() != null).map(Change::place).toList());
    if (!clashes.isEmpty() && !leavingOut) {
      Clash first = clashes.getFirst();
      throw new Refusal(Problem.SHIFT_OVERLAP, name(first.place().person()), first.other());
    }
    Set<Place> left = clashes.stream().map(Clash::place).collect(Collectors.toSet());
    changes.removeIf(each -> left.contains(each.place()));
    rows.take(changes.stream().filter(each -> each.after() != null).toList());
    return new Done(changes, clashes);
  }

  String name(PersonId person) {
    return people.byId(person).map(Person::name).orElse("?");
  }

  /** Tells the desks which days of the plan are another now. */
  void tell(LocalDate from, LocalDate until) {
    feed.append(
        Topic.DISPATCH,
        "plan",
        WireJson.object().add("from", from.toString()).add("until", until.toString()).build());
  }

  /** Tells the desks that what plans are made of is another now. */
  void tellAll() {
    feed.append(Topic.DISPATCH, "plan", WireJson.object().build());
  }

  /** See {@link org.fieldops.dispatch.Plans#undo}. */
  List<Change> undo(Person by) {
    Optional<Step> last = rows.last(by.id(), clock.instant().minus(UNDOABLE));
    Step step = last.orElseThrow(() -> new Refusal(Problem.UNDO_NOTHING));
    List<Place> places = step.changes().stream().map(Change::place).toList();
    rows.lock(places);
    Map<Place, UnitId> now = rows.units(places);
    for (Change change : step.changes()) {
      if (!Objects.equals(now.get(change.place()), change.after())) {
        throw new Refusal(
            Problem.PLAN_CHANGED_SINCE,
            name(change.place().person()),
            rows.name(change.place().shift()));
      }
    }
    List<Change> back = step.changes().stream().map(Change::back).toList();
    make(back, false);
    rows.undone(step.id(), clock.instant());
    return back;
  }
}
