package org.fieldops.dispatch.plan.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.PlanPlace;
import org.fieldops.dispatch.PlanPlace.State;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.PlanStaff;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.plan.model.Conflicts;
import org.fieldops.dispatch.plan.model.PlanRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;

/**
 * What was read for a plan, and what follows from it.
 *
 * @param shifts of the days and of the weeks around them, all teams'
 * @param places in these shifts, of those who are shown
 * @param worked the kinds of the team; {@code kinds} all there are
 */
record PlanFacts(
    Team team,
    Span span,
    List<ShiftKind> worked,
    Map<ShiftKindId, ShiftKind> kinds,
    Map<ShiftId, PlanShift> shifts,
    List<PlanPlace> places,
    List<PlanAbsence> absences,
    Map<PersonId, Set<String>> able) {

  /** The days of a plan, and the whole weeks around them, in which conflicts are found. */
  record Span(LocalDate from, LocalDate until) {

    LocalDate begin() {
      return Conflicts.monday(from).minusDays(1);
    }

    LocalDate end() {
      return Conflicts.monday(until).plusDays(7);
    }

    boolean has(PlanShift shift) {
      return !shift.day().isBefore(from) && !shift.day().isAfter(until);
    }
  }

  PlanShift shift(PlanPlace place) {
    return Objects.requireNonNull(shifts.get(place.shift()));
  }

  static boolean of(Team team, PlanShift shift, Map<ShiftKindId, ShiftKind> kinds) {
    ShiftKind kind = kinds.get(shift.kind());
    return kind != null && kind.team().equals(team.id());
  }

  /** The places on the days of the plan. */
  List<PlanPlace> within() {
    return places.stream().filter(place -> span.has(shift(place))).toList();
  }

  /** The team's shifts of these days, and others that somebody shown is in. */
  List<PlanShift> used() {
    Set<ShiftId> taken = within().stream().map(PlanPlace::shift).collect(Collectors.toSet());
    return shifts.values().stream()
        .filter(span::has)
        .filter(shift -> taken.contains(shift.id()) || of(team, shift, kinds))
        .toList();
  }

  List<PlanAbsence> absent() {
    return absences.stream()
        .filter(each -> !each.until().isBefore(span.from()) && !each.from().isAfter(span.until()))
        .toList();
  }

  /** How long each works on these days. */
  Map<PersonId, Long> minutes() {
    return within().stream()
        .filter(place -> place.state() != State.WITHDRAWN)
        .collect(
            Collectors.groupingBy(
                PlanPlace::person, Collectors.summingLong(place -> shift(place).minutes())));
  }

  /**
   * @param allowed reasons by {@link PlanRows#allowance}
   */
  List<PlanConflict> conflicts(Conflicts rules, Map<String, String> allowed) {
    Map<PersonId, List<PlanShift>> work =
        places.stream()
            .filter(place -> place.state() != State.WITHDRAWN)
            .collect(
                Collectors.groupingBy(
                    PlanPlace::person, Collectors.mapping(this::shift, Collectors.toList())));
    Map<PersonId, List<PlanAbsence>> away =
        absences.stream().collect(Collectors.groupingBy(PlanAbsence::person));
    List<PlanConflict> found = new ArrayList<>();
    work.forEach((person, theirs) ->
        found.addAll(
            rules.of(
                person,
                theirs,
                able.getOrDefault(person, Set.of()),
                away.getOrDefault(person, List.of()))));
    return found.stream()
        .filter(conflict -> conflict.shifts().stream().anyMatch(span::has))
        .map(each -> each.withReason(allowed.get(PlanRows.allowance(each.person(), each.key()))))
        .sorted(
            Comparator.comparing((PlanConflict each) -> each.shifts().getFirst().from())
                .thenComparing(PlanConflict::key))
        .toList();
  }

  private record KindDay(ShiftKindId kind, LocalDate day) {}

  /** Where people are missing, or too many. */
  List<PlanStaff> staff() {
    Map<KindDay, Long> have =
        within().stream()
            .filter(place -> place.state() != State.WITHDRAWN)
            .map(this::shift)
            .map(shift -> new KindDay(shift.kind(), shift.day()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<PlanStaff> staff = new ArrayList<>();
    for (LocalDate day = span.from(); !day.isAfter(span.until()); day = day.plusDays(1)) {
      for (ShiftKind kind : worked) {
        int there = have.getOrDefault(new KindDay(kind.id(), day), 0L).intValue();
        boolean few = there < kind.least() && (kind.daily() || there > 0);
        if (few || (kind.most() > 0 && there > kind.most())) {
          staff.add(new PlanStaff(day, kind, there));
        }
      }
    }
    return staff;
  }
}
