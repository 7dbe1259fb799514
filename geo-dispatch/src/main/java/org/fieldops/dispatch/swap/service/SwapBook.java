package org.fieldops.dispatch.swap.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.PlanSeat;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.Shifts;
import org.fieldops.dispatch.Swap;
import org.fieldops.dispatch.Swap.State;
import org.fieldops.dispatch.Swaps;
import org.fieldops.dispatch.shift.model.ChangeNotes;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.dispatch.swap.model.SwapRows;
import org.fieldops.dispatch.swap.model.SwapRows.Held;
import org.fieldops.dispatch.swap.model.SwapRows.Row;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.SwapId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/** Duties that are given away. The offer's row lock decides between two who take it at once. */
@ApplicationScoped
public class SwapBook implements Swaps {

  private static final Duration SHOWN = Duration.ofDays(3);
  private static final int MOST_OWN = 50;
  private static final int MOST_WAITING = 200;

  private SwapRows rows;
  private ShiftRepository shiftRows;
  private KindRows kinds;
  private Plans plans;
  private Shifts shifts;
  private ChangeNotes notes;
  private People people;
  private Feed feed;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SwapBook() {}

  @Inject
  public SwapBook(
      SwapRows rows,
      ShiftRepository shiftRows,
      KindRows kinds,
      Plans plans,
      Shifts shifts,
      ChangeNotes notes,
      People people,
      Feed feed,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.shiftRows = shiftRows;
    this.kinds = kinds;
    this.plans = plans;
    this.shifts = shifts;
    this.notes = notes;
    this.people = people;
    this.feed = feed;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Swap> of(Person person) {
    if (!person.is(Role.PATROL)) {
      return List.of();
    }
    Instant now = clock.instant();
    List<Row> found = new ArrayList<>(rows.of(person.id(), now.minus(SHOWN), MOST_OWN));
    rows.open(teamOf(person.id()), now, MOST_OWN).stream()
        .filter(row -> !row.giver().equals(person.id()))
        .filter(row -> !rows.busy(row.from(), row.until()).contains(person.id()))
        .forEach(found::add);
    found.sort(Comparator.comparing(Row::from).thenComparing(row -> row.id().value()));
    return views(found.stream().limit(MOST_OWN).toList());
  }

  private TeamId teamOf(PersonId person) {
    return rows.teamOf(person).orElseGet(() -> kinds.teams().getFirst().id());
  }

  @Override
  @Transactional
  public List<Swap> waiting(Person by) {
    by.require(Role.DISPATCHER);
    return views(rows.taken(MOST_WAITING));
  }

  private List<Swap> views(List<Row> found) {
    Set<PersonId> named = new HashSet<>();
    for (Row row : found) {
      named.add(row.giver());
      if (row.taker() != null) {
        named.add(row.taker());
      }
    }
    Map<PersonId, Person> known = people.byIds(named);
    return found.stream()
        .map(row ->
            new Swap(
                row.id(),
                row.shift(),
                row.shiftName(),
                row.from(),
                row.until(),
                row.giver(),
                name(known, row.giver()),
                row.state(),
                row.taker(),
                name(known, row.taker())))
        .toList();
  }

  private static String name(Map<PersonId, Person> known, @Nullable PersonId id) {
    Person person = id == null ? null : known.get(id);
    return person == null ? "" : person.name();
  }

  /** Own duties of the future only; offered twice is one offer. */
  void offer(Person by, SwapId id, ShiftId shift) {
    Instant now = clock.instant();
    Held duty = rows.held(shift, by.id()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (!duty.from().isAfter(now)) {
      throw new Refusal(Problem.SWAP_OVER);
    }
    rows.add(id, shift, by.id(), now);
    tell(id);
  }

  /** The first one has it; again by the same person is fine. */
  void take(Person by, SwapId id) {
    by.require(Role.PATROL);
    Row row = rows.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (row.state() == State.TAKEN && by.id().equals(row.taker())) {
      return;
    }
    if (row.giver().equals(by.id()) || !teamOf(by.id()).equals(row.team())) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    if (row.state() != State.OPEN || !row.from().isAfter(clock.instant())) {
      throw new Refusal(Problem.SWAP_OVER);
    }
    if (rows.busy(row.from(), row.until()).contains(by.id())) {
      throw new Refusal(Problem.SWAP_BUSY);
    }
    rows.change(id, State.TAKEN, by.id(), null, clock.instant());
    tell(id);
  }

  /** By its giver, as long as no dispatcher has decided; withdrawn already is fine. */
  void withdraw(Person by, SwapId id) {
    Row row =
        rows.locked(id)
            .filter(found -> found.giver().equals(by.id()))
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (row.state() == State.WITHDRAWN) {
      return;
    }
    if (row.state().over()) {
      throw new Refusal(Problem.SWAP_OVER);
    }
    rows.change(id, State.WITHDRAWN, row.taker(), by.id(), clock.instant());
    tell(id);
  }

  @Override
  @Transactional
  public void decide(Person by, SwapId id, boolean confirmed) {
    by.require(Role.DISPATCHER);
    State wanted = confirmed ? State.CONFIRMED : State.REFUSED;
    // before the people and shifts that planning locks, as everybody who publishes does
    shiftRows.lockPublishing();
    Row row = rows.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (row.state() == wanted) {
      return;
    }
    PersonId taker = row.taker();
    if (row.state() != State.TAKEN || taker == null) {
      throw new Refusal(Problem.SWAP_OVER);
    }
    if (confirmed) {
      UnitId unit =
          rows.held(row.shift(), row.giver())
              .map(Held::unit)
              .orElseThrow(() -> new Refusal(Problem.SWAP_OVER));
      plans.assign(by, taker, row.kind(), row.day(), unit, new PlanSeat(row.giver(), row.shift()));
      shifts.publish(by, row.shift());
      notes.agreed(row.shift(), Set.of(row.giver(), taker), clock.instant());
    }
    rows.change(id, wanted, taker, by.id(), clock.instant());
    trail.record(
        by, "swap." + (confirmed ? "confirmed" : "refused"), id.toString(), row.shiftName());
    tell(id);
  }

  private void tell(SwapId id) {
    rows.byId(id).ifPresent(this::tell);
  }

  /** All to whom it was offered, and the dispatchers: ask again. */
  private void tell(Row row) {
    boolean first = kinds.teams().getFirst().id().equals(row.team());
    Set<PersonId> elsewhere = first ? rows.inTeams() : Set.of();
    Set<PersonId> members = rows.members(row.team());
    Set<PersonId> busy = rows.busy(row.from(), row.until());
    Set<PersonId> told = new HashSet<>();
    for (Person person : people.withRole(Role.PATROL)) {
      PersonId id = person.id();
      boolean ofTeam = members.contains(id) || (first && !elsewhere.contains(id));
      if (ofTeam && !busy.contains(id)) {
        told.add(id);
      }
    }
    told.add(row.giver());
    if (row.taker() != null) {
      told.add(row.taker());
    }
    var body = WireJson.object().add("swapId", row.id().toString()).build();
    told.forEach(person -> feed.append(Topic.of(person), "swap", body));
    feed.append(Topic.DISPATCH, "swap", body);
  }
}
