package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.Shifts;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;

/** The dispatcher's plan. */
@ApplicationScoped
public class ShiftPlan implements Shifts {

  private ShiftRepository shifts;
  private ShiftMaking making;
  private Publishing publishing;
  private DutyViews views;
  private ShiftAnnouncements announcements;
  private UnitRepository units;
  private People people;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ShiftPlan() {}

  @Inject
  public ShiftPlan(
      ShiftRepository shifts,
      ShiftMaking making,
      Publishing publishing,
      DutyViews views,
      ShiftAnnouncements announcements,
      UnitRepository units,
      People people,
      AuditTrail trail,
      Clock clock) {
    this.shifts = shifts;
    this.making = making;
    this.publishing = publishing;
    this.views = views;
    this.announcements = announcements;
    this.units = units;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<ShiftView> day(Person by, LocalDate day) {
    by.require(Role.DISPATCHER);
    return making.ofDay(day);
  }

  @Override
  @Transactional
  public ShiftView shift(Person by, ShiftId shift) {
    by.require(Role.DISPATCHER);
    return views.shift(shifts.byId(shift).orElseThrow(() -> new Refusal(Problem.NOT_FOUND)));
  }

  @Override
  @Transactional
  public ShiftView assign(Person by, ShiftId id, PersonId person, UnitId unit) {
    by.require(Role.DISPATCHER);
    Person who = plannable(person, unit);
    return change(id, shift -> place(shift, who, unit));
  }

  @Override
  @Transactional
  public ShiftView move(Person by, ShiftId from, ShiftId to, PersonId person, UnitId unit) {
    by.require(Role.DISPATCHER);
    Person who = plannable(person, unit);
    // in the order of their ids, so that two who move people to and fro do not wait for each other
    Stream.of(from, to).sorted(Comparator.comparing(ShiftId::value)).forEach(this::locked);
    locked(from).unassign(person);
    shifts.flush();
    ShiftView view = change(to, shift -> place(shift, who, unit));
    announcements.changed(from);
    return view;
  }

  /** Somebody who may be planned on this unit; nobody else plans them until this is over. */
  private Person plannable(PersonId person, UnitId unit) {
    Person who = people.byId(person).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (!who.is(Role.PATROL)) {
      throw new Refusal(Problem.NOT_AN_OFFICER, who.name());
    }
    if (units.byId(unit).isEmpty()) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    // the lock gives a refusal with words; the exclusion rule in the schema gives certainty
    shifts.lockPerson(person);
    return who;
  }

  private void place(Shift shift, Person who, UnitId unit) {
    shifts
        .planned(who.id(), shift)
        .ifPresent(other -> {
          throw new Refusal(Problem.SHIFT_OVERLAP, who.name(), other.name());
        });
    shift.assign(who.id(), unit);
  }

  @Override
  @Transactional
  public ShiftView unassign(Person by, ShiftId id, PersonId person) {
    by.require(Role.DISPATCHER);
    return change(id, shift -> shift.unassign(person));
  }

  @Override
  @Transactional
  public ShiftView publish(Person by, ShiftId id) {
    by.require(Role.DISPATCHER);
    shifts.lockPublishing();
    Shift shift = locked(id);
    if (shift.plan().isEmpty() && !shift.published()) {
      throw new Refusal(Problem.SHIFT_EMPTY);
    }
    trail.record(by, "shift.published", id.toString(), shift.name() + " " + shift.day());
    publishing.publish(shift, clock.instant());
    return views.shift(shift);
  }

  private ShiftView change(ShiftId id, Consumer<Shift> how) {
    Shift shift = locked(id);
    var before = shift.plan();
    how.accept(shift);
    if (!shift.plan().equals(before)) {
      shifts.flush();
      announcements.changed(id);
    }
    return views.shift(shift);
  }

  private Shift locked(ShiftId id) {
    return shifts.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }
}
