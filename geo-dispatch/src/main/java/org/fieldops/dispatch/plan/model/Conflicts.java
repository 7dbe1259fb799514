package org.fieldops.dispatch.plan.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.PlanConflict.Kind;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftKindId;

/**
 * What is wrong with what one person is to work. Time is counted as it passes: a night in which the
 * clock is changed is as long as it is. A shift belongs to the week of the day it begins on.
 */
public final class Conflicts {

  /** Section 5 of the German working time act. */
  public static final Duration REST = Duration.ofHours(11);

  /** Section 3 of it: six days of eight hours. */
  public static final Duration WEEK = Duration.ofHours(48);

  private final ZoneId zone;
  private final Map<ShiftKindId, List<String>> needed;

  /**
   * @param needed the qualifications that each kind of shift asks for
   */
  public Conflicts(ZoneId zone, Map<ShiftKindId, List<String>> needed) {
    this.zone = zone;
    this.needed = needed;
  }

  /**
   * Those of one person, by the begin of their first shift.
   *
   * @param shifts all that they are to work, of all teams, with the weeks around those of interest
   */
  public List<PlanConflict> of(
      PersonId person,
      Collection<PlanShift> shifts,
      Set<String> qualifications,
      List<PlanAbsence> absences) {
    List<PlanShift> ordered =
        shifts.stream()
            .sorted(Comparator.comparing(PlanShift::from).thenComparing(PlanShift::until))
            .toList();
    List<PlanConflict> found = new ArrayList<>();
    between(person, ordered, found);
    for (PlanShift shift : ordered) {
      alone(person, shift, qualifications, absences, found);
    }
    weeks(person, ordered, found);
    found.sort(Comparator.comparing(each -> each.shifts().getFirst().from()));
    return found;
  }

  /** Of two that follow each other; after a long one that which ends last counts. */
  private static void between(PersonId person, List<PlanShift> ordered, List<PlanConflict> found) {
    PlanShift before = null;
    for (PlanShift shift : ordered) {
      if (before != null) {
        Duration rest = Duration.between(before.until(), shift.from());
        if (rest.isNegative()) {
          found.add(conflict(Kind.DOUBLE, person, List.of(before, shift), 0, ""));
        } else if (rest.compareTo(REST) < 0) {
          found.add(conflict(Kind.REST, person, List.of(before, shift), rest.toMinutes(), ""));
        }
      }
      if (before == null || shift.until().isAfter(before.until())) {
        before = shift;
      }
    }
  }

  private void alone(
      PersonId person,
      PlanShift shift,
      Set<String> qualifications,
      List<PlanAbsence> absences,
      List<PlanConflict> found) {
    for (String wanted : needed.getOrDefault(shift.kind(), List.of())) {
      if (!qualifications.contains(wanted)) {
        found.add(conflict(Kind.QUALIFICATION, person, List.of(shift), 0, wanted));
      }
    }
    if (absences.stream().anyMatch(absence -> touches(absence, shift))) {
      found.add(conflict(Kind.ABSENT, person, List.of(shift), 0, ""));
    }
  }

  /** Whether some of the shift lies in the days of the absence, from midnight to midnight. */
  private boolean touches(PlanAbsence absence, PlanShift shift) {
    return shift.from().isBefore(midnight(absence.until().plusDays(1)))
        && shift.until().isAfter(midnight(absence.from()));
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static void weeks(PersonId person, List<PlanShift> ordered, List<PlanConflict> found) {
    Map<LocalDate, List<PlanShift>> weeks =
        ordered.stream()
            .collect(
                Collectors.groupingBy(
                    shift -> monday(shift.day()), TreeMap::new, Collectors.toList()));
    weeks.forEach((monday, shifts) -> {
      long minutes = shifts.stream().mapToLong(PlanShift::minutes).sum();
      if (minutes > WEEK.toMinutes()) {
        found.add(conflict(Kind.HOURS, person, shifts, minutes, ""));
      }
    });
  }

  /** The first day of a day's week. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static PlanConflict conflict(
      Kind kind, PersonId person, List<PlanShift> shifts, long minutes, String missing) {
    return new PlanConflict(
        kind, person, shifts, minutes, missing, key(kind, shifts, minutes, missing), null);
  }

  private static String key(Kind kind, List<PlanShift> shifts, long minutes, String missing) {
    if (kind == Kind.HOURS) {
      LocalDate day = shifts.getFirst().day();
      return kind
          + ":"
          + day.get(IsoFields.WEEK_BASED_YEAR)
          + "-W"
          + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
          + ":"
          + minutes;
    }
    return kind
        + shifts.stream().map(shift -> ":" + shift.id()).collect(Collectors.joining())
        + (missing.isEmpty() ? "" : ":" + missing);
  }
}
