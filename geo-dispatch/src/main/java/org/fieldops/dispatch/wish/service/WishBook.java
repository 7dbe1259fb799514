package org.fieldops.dispatch.wish.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.Wish;
import org.fieldops.dispatch.Wish.Kind;
import org.fieldops.dispatch.Wish.State;
import org.fieldops.dispatch.Wishes;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.dispatch.wish.model.WishRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WishId;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/** Wishes for the plan. The wish's row lock decides between its person and a dispatcher. */
@ApplicationScoped
public class WishBook implements Wishes {

  private static final int MOST_OWN = 50;
  private static final int MOST_WITHIN = 1_000;
  private static final int LONGEST_DAYS = 366;
  private static final int SHOWN_DAYS = 14;

  private WishRows rows;
  private Plans plans;
  private People people;
  private Feed feed;
  private AuditTrail trail;
  private ShiftTimes times;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  WishBook() {}

  @Inject
  public WishBook(
      WishRows rows,
      Plans plans,
      People people,
      Feed feed,
      AuditTrail trail,
      ShiftTimes times,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.people = people;
    this.feed = feed;
    this.trail = trail;
    this.times = times;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Wish> of(Person person) {
    return rows.of(person.id(), today().minusDays(SHOWN_DAYS), MOST_OWN);
  }

  private LocalDate today() {
    return times.day(clock.instant());
  }

  @Override
  @Transactional
  public List<Wish> within(Person by, LocalDate from, LocalDate until) {
    by.require(Role.DISPATCHER);
    List<Wish> found = rows.within(from, until, MOST_WITHIN);
    Map<PersonId, Person> known =
        people.byIds(found.stream().map(Wish::person).collect(Collectors.toSet()));
    return found.stream().map(wish -> named(wish, known.get(wish.person()))).toList();
  }

  private static Wish named(Wish wish, @Nullable Person person) {
    return new Wish(
        wish.id(),
        wish.person(),
        person == null ? "" : person.name(),
        wish.kind(),
        wish.from(),
        wish.until(),
        wish.note(),
        wish.state());
  }

  /** Again with the same id is harmless. */
  void give(Person by, Wish wish, Moment written) {
    by.require(Role.PATROL);
    if (wish.until().isBefore(wish.from())
        || wish.from().plusDays(LONGEST_DAYS).isBefore(wish.until())
        || today().plusDays(MOST_DAYS_AHEAD).isBefore(wish.until())) {
      throw new Refusal(Problem.MALFORMED, "until");
    }
    if (rows.locked(wish.id()).isPresent()) {
      return;
    }
    if (rows.open(by.id()) >= MOST_OWN) {
      throw new Refusal(Problem.WISHES_FULL);
    }
    rows.add(wish, written, clock.instant());
    tell(wish);
  }

  /** As long as no dispatcher has decided; withdrawn already is fine. */
  void withdraw(Person by, WishId id) {
    Wish wish =
        rows.locked(id)
            .filter(found -> found.person().equals(by.id()))
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (wish.state() == State.WITHDRAWN) {
      return;
    }
    if (wish.state() != State.OPEN) {
      throw new Refusal(Problem.WISH_DECIDED);
    }
    rows.change(id, State.WITHDRAWN, by.id(), clock.instant());
    tell(wish);
  }

  @Override
  @Transactional
  public void decide(Person by, WishId id, boolean granted) {
    by.require(Role.DISPATCHER);
    State wanted = granted ? State.GRANTED : State.REFUSED;
    Wish wish = rows.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (wish.state() == wanted) {
      return;
    }
    if (wish.state() != State.OPEN) {
      throw new Refusal(Problem.WISH_DECIDED);
    }
    if (granted && wish.kind() == Kind.ABSENT) {
      plans.absent(by, id.value(), wish.person(), AbsenceKind.HOLIDAY, wish.from(), wish.until());
    }
    rows.change(id, wanted, by.id(), clock.instant());
    trail.record(by, "wish." + (granted ? "granted" : "refused"), id.toString(), "");
    tell(wish);
  }

  private void tell(Wish wish) {
    var body = WireJson.object().add("wishId", wish.id().toString()).build();
    feed.append(Topic.of(wish.person()), "wish", body);
    feed.append(Topic.DISPATCH, "wish", body);
  }
}
