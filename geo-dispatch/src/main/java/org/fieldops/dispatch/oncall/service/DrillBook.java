package org.fieldops.dispatch.oncall.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.DrillView;
import org.fieldops.dispatch.DrillView.Answer;
import org.fieldops.dispatch.DrillView.Asked;
import org.fieldops.dispatch.Drills;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.oncall.model.DrillRows;
import org.fieldops.dispatch.oncall.model.RosterRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.RosterId;

/** Drills: asking, answering, and their figures. */
@ApplicationScoped
public class DrillBook implements Drills {

  static final Duration LASTS = Duration.ofMinutes(15);

  private static final int MOST_LISTED = 50;
  private static final int MOST_OWN = 10;

  private DrillRows drills;
  private RosterRows rows;
  private Chains chains;
  private OnCallAnnouncements announcements;
  private People people;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DrillBook() {}

  @Inject
  public DrillBook(
      DrillRows drills,
      RosterRows rows,
      Chains chains,
      OnCallAnnouncements announcements,
      People people,
      AuditTrail trail,
      Clock clock) {
    this.drills = drills;
    this.rows = rows;
    this.chains = chains;
    this.announcements = announcements;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public DrillView begin(Person by, DrillId id, RosterId wanted, boolean everybody) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    Roster roster = chains.roster(wanted).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    rows.lock(wanted);
    Optional<DrillRows.Row> known = drills.byId(id);
    if (known.isPresent()) {
      return views(List.of(known.get())).getFirst();
    }
    Instant now = clock.instant();
    if (drills.of(wanted, 1).stream().anyMatch(last -> last.closesAt().isAfter(now))) {
      throw new Refusal(Problem.DRILL_RUNS);
    }
    List<Asked> asked = asked(wanted, everybody, now);
    if (asked.isEmpty()) {
      throw new Refusal(Problem.ONCALL_NOBODY);
    }
    drills.add(new DrillRows.Row(id, wanted, now, now.plus(LASTS), by.id(), by.name()), asked);
    trail.record(by, "oncall.drill", id.toString(), roster.name());
    DrillView begun = views(drills.byId(id).stream().toList()).getFirst();
    announcements.begun(begun);
    return begun;
  }

  private List<Asked> asked(RosterId roster, boolean everybody, Instant now) {
    Map<PersonId, Asked> asked = new LinkedHashMap<>();
    for (OnCallSpan span : chains.chain(roster, now)) {
      asked.putIfAbsent(
          span.person(), new Asked(span.person(), span.personName(), span.place(), null));
    }
    if (everybody) {
      Instant horizon = now.plus(OnCallAnnouncements.AROUND);
      people
          .byIds(rows.people(roster, now, horizon, OnCallAnnouncements.MOST_PEOPLE))
          .forEach((id, person) -> asked.putIfAbsent(id, new Asked(id, person.name(), 0, null)));
    }
    return List.copyOf(asked.values());
  }

  @Override
  @Transactional
  public List<DrillView> of(Person by, RosterId roster, int limit) {
    by.require(Role.DISPATCHER, Role.SUPERVISOR);
    return views(drills.of(roster, Math.clamp(limit, 1, MOST_LISTED)));
  }

  private List<DrillView> views(List<DrillRows.Row> found) {
    Map<DrillId, List<Asked>> asked = drills.asked(ids(found));
    return found.stream()
        .flatMap(row ->
            chains.roster(row.roster()).stream()
                .map(roster ->
                    new DrillView(
                        row.id(),
                        roster,
                        row.startedAt(),
                        row.closesAt(),
                        row.startedByName(),
                        asked.getOrDefault(row.id(), List.of()))))
        .toList();
  }

  private static Collection<DrillId> ids(List<DrillRows.Row> found) {
    return found.stream().map(DrillRows.Row::id).toList();
  }

  @Override
  @Transactional
  public List<Own> own(Person person) {
    return drills.running(person.id(), clock.instant(), MOST_OWN).stream()
        .flatMap(own ->
            chains.roster(own.drill().roster()).stream()
                .map(roster ->
                    new Own(
                        own.drill().id(),
                        roster.name(),
                        own.drill().startedByName(),
                        own.drill().startedAt(),
                        own.drill().closesAt(),
                        own.answeredAt())))
        .toList();
  }

  /**
   * Somebody can be reached; their own time counts, and of several answers the earliest.
   *
   * @throws Refusal {@code NOT_FOUND} for somebody who was not asked
   */
  void answer(PersonId person, DrillId id, Moment said) {
    DrillRows.Row drill = drills.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    Instant at = said.at().isBefore(drill.startedAt()) ? drill.startedAt() : said.at();
    if (!drills.answer(id, person, new Answer(at, clock.instant(), said.clockKnown()))) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    announcements.answered(person, id, at);
  }
}
