package org.fieldops.dispatch.oncall.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.OnCallReach;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.Rosters;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.oncall.model.Held;
import org.fieldops.dispatch.oncall.model.RosterRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.setting.HouseSettings;

/** Planning who is on call. */
@ApplicationScoped
public class RosterBook implements Rosters {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM. HH:mm", Locale.ROOT);
  private static final int MOST_SPANS = 2_000;
  private static final int MOST_OWN = 100;
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration SOON = Duration.ofHours(12);

  private RosterRows rows;
  private RosterRegister register;
  private Chains chains;
  private TakingOver taking;
  private Reach reach;
  private OnCallAnnouncements announcements;
  private People people;
  private AuditTrail trail;
  private Clock clock;
  private ZoneId zone;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  RosterBook() {}

  @Inject
  public RosterBook(
      RosterRows rows,
      RosterRegister register,
      Chains chains,
      TakingOver taking,
      Reach reach,
      OnCallAnnouncements announcements,
      People people,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.register = register;
    this.chains = chains;
    this.taking = taking;
    this.reach = reach;
    this.announcements = announcements;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
    this.zone = HouseSettings.ZONE.get();
  }

  @Override
  @Transactional
  public List<Roster> all(Person by) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    return chains.all();
  }

  @Override
  @Transactional
  public Roster one(Person by, RosterId id) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    return chains.roster(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  @Override
  @Transactional
  public List<Team> teams(Person by) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    return register.teams();
  }

  @Override
  @Transactional
  public Roster make(Person by, RosterId id, TeamId team, String name, int places) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    return register.make(by, id, team, name, places);
  }

  @Override
  @Transactional
  public void rename(Person by, RosterId id, String name) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    register.rename(by, id, name);
  }

  @Override
  @Transactional
  public void end(Person by, RosterId id) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    register.end(by, id);
  }

  @Override
  @Transactional
  public List<OnCallSpan> calendar(Person by, RosterId roster, Instant from, Instant until) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    if (!from.isBefore(until)
        || Duration.between(from, until).compareTo(Duration.ofDays(MOST_DAYS + 1)) > 0) {
      throw new Refusal(Problem.PLAN_TOO_WIDE, MOST_DAYS);
    }
    return chains.spans(rows.between(roster, from, until, MOST_SPANS));
  }

  @Override
  @Transactional
  public OnCallSpan plan(
      Person by, OnCallId id, OnCallPlace place, PersonId person, Instant from, Instant until) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    Instant now = clock.instant();
    if (!from.isBefore(until)
        || !until.isAfter(now)
        || Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new Refusal(Problem.ONCALL_SPAN);
    }
    RosterRows.Row roster = register.open(place.roster());
    if (place.place() < 1 || place.place() > roster.places()) {
      throw new Refusal(Problem.MALFORMED, "place");
    }
    String name =
        people.byId(person).map(Person::name).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    Optional<Held> known = rows.held(id);
    if (known.isEmpty()) {
      Held held = Held.planned(id, roster.id(), place.place(), person, from, until);
      requireFree(held, name);
      rows.add(held);
      trail.record(by, "oncall.planned", id.toString(), roster.name() + ": " + name);
      announcements.changed(roster.id(), List.of(person), now);
    }
    return chains.spans(rows.held(id).stream().toList()).getFirst();
  }

  private void requireFree(Held wanted, String name) {
    for (Held held : rows.between(wanted.roster(), wanted.from(), wanted.until(), MOST_SPANS)) {
      if (held.place() == wanted.place()) {
        String holder = people.byId(held.person()).map(Person::name).orElse("?");
        throw new Refusal(
            Problem.ONCALL_HELD, holder, time(held.from()) + " – " + time(held.until()));
      }
      if (held.person().equals(wanted.person())) {
        throw new Refusal(Problem.ONCALL_TWICE, name, held.place());
      }
    }
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  @Override
  @Transactional
  public void clear(Person by, OnCallId id) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    Instant now = clock.instant();
    Held held = rows.held(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    rows.lock(held.roster());
    if (rows.counts(id) && rows.held(id).orElseThrow().until().isAfter(now)) {
      rows.end(id, now);
      trail.record(by, "oncall.cleared", id.toString(), held.person().toString());
      announcements.changed(held.roster(), List.of(held.person()), now);
    }
  }

  @Override
  @Transactional
  public OnCallSpan take(Person by, OnCallId id, PersonId person) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    if (people.byId(person).isEmpty()) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    Instant now = clock.instant();
    Held taken = taking.take(person, id, new OnCallId(Ids.next()), now, now);
    trail.record(by, "oncall.taken", id.toString(), person.toString());
    return chains.spans(List.of(taken)).getFirst();
  }

  @Override
  @Transactional
  public List<OnCallReach> reach(Person by, RosterId roster) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    Instant now = clock.instant();
    return reach.of(
        rows.people(
            roster, now, now.plus(OnCallAnnouncements.AROUND), OnCallAnnouncements.MOST_PEOPLE));
  }

  @Override
  @Transactional
  public List<OnCallSpan> of(Person person) {
    Instant now = clock.instant();
    return chains.spans(
        rows.concerning(
            person.id(),
            now.minus(OnCallAnnouncements.AROUND),
            now.plus(OnCallAnnouncements.AROUND),
            now,
            now.plus(SOON),
            MOST_OWN));
  }
}
