package org.fieldops.web.ui.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.PlanPlace;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.PlanStaff;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Wish;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.UnitId;
import org.fieldops.web.ui.shell.part.HouseTime;

/** Makes the picture of a plan. */
final class PlanDrawing {

  private static final int SECONDS = 60;

  private final DutyPlan plan;
  private final List<Wish> wishes;
  private final PlanWords words;
  private final Map<PersonId, Integer> people = new HashMap<>();
  private final Map<ShiftKindId, Integer> kinds = new HashMap<>();
  private final Map<ShiftId, Integer> shifts = new HashMap<>();
  private final Map<UnitId, Integer> units = new LinkedHashMap<>();
  private final List<String> unitNames = new ArrayList<>();

  private PlanDrawing(DutyPlan plan, List<Wish> wishes, PlanWords words) {
    this.plan = plan;
    this.wishes = wishes;
    this.words = words;
    plan.people().forEach(person -> people.put(person.id(), people.size()));
    plan.kinds().forEach(kind -> kinds.put(kind.id(), kinds.size()));
    plan.shifts().forEach(shift -> shifts.put(shift.id(), shifts.size()));
  }

  static PlanPicture of(DutyPlan plan, List<Wish> wishes, PlanWords words) {
    return new PlanDrawing(plan, wishes, words).draw();
  }

  private PlanPicture draw() {
    // whom the realm no longer knows has no row
    List<List<Integer>> bars =
        plan.places().stream()
            .filter(place -> people.containsKey(place.person()))
            .map(this::bar)
            .toList();
    return new PlanPicture(
        days(),
        plan.kinds().stream().map(this::kind).toList(),
        plan.people().stream()
            .map(person ->
                new PlanPicture.Someone(
                    person.id().toString(),
                    person.username(),
                    person.name(),
                    words.note(person, plan.days()),
                    person.minutes(),
                    person.qualifications()))
            .toList(),
        plan.shifts().stream().map(this::shift).toList(),
        unitNames,
        bars,
        plan.absences().stream()
            .filter(absence -> people.containsKey(absence.person()))
            .map(this::away)
            .toList(),
        wishes.stream()
            .filter(wish -> wish.kind() == Wish.Kind.FREE)
            .filter(wish -> people.containsKey(wish.person()))
            .map(this::wish)
            .toList(),
        plan.staff().stream().map(this::gap).toList(),
        plan.conflicts().stream()
            .filter(conflict -> people.containsKey(conflict.person()))
            .map(this::conflict)
            .toList());
  }

  private List<PlanPicture.Day> days() {
    List<PlanPicture.Day> days = new ArrayList<>();
    for (int i = 0; i < plan.days(); i++) {
      LocalDate day = plan.from().plusDays(i);
      List<PlanStaff> lacking =
          plan.staff().stream().filter(each -> each.day().equals(day)).toList();
      days.add(
          new PlanPicture.Day(
              words.weekday(day),
              words.date(day),
              words.longDay(day),
              day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue(),
              day.equals(HouseTime.today()),
              note(day, lacking),
              !lacking.isEmpty()));
    }
    return days;
  }

  private String note(LocalDate day, List<PlanStaff> lacking) {
    if (lacking.size() > 1) {
      return "▲ " + words.of("plan.gap.more", words.gap(lacking.getFirst()), lacking.size() - 1);
    }
    if (!lacking.isEmpty()) {
      return "▲ " + words.gap(lacking.getFirst());
    }
    boolean asked = plan.kinds().stream().anyMatch(kind -> kind.daily() && kind.least() > 0);
    long there =
        plan.places().stream()
            .filter(place -> place.state() != PlanPlace.State.WITHDRAWN)
            .filter(place -> shiftOf(place).day().equals(day))
            .count();
    return asked ? "● " + words.of("plan.staffed") : words.of("plan.there", there);
  }

  private PlanShift shiftOf(PlanPlace place) {
    return plan.shifts().get(Objects.requireNonNull(shifts.get(place.shift())));
  }

  private PlanPicture.Kind kind(ShiftKind kind) {
    List<List<Long>> times = new ArrayList<>();
    for (int i = 0; i < plan.days(); i++) {
      LocalDate day = plan.from().plusDays(i);
      boolean same = kind.until().isAfter(kind.from());
      times.add(List.of(at(day, kind.from()), at(same ? day : day.plusDays(1), kind.until())));
    }
    return new PlanPicture.Kind(
        kind.id().toString(),
        kind.name(),
        kind.brief(),
        kind.letter(),
        kind.from() + "–" + kind.until(),
        kind.colour().name().toLowerCase(Locale.ROOT),
        kind.qualifications(),
        times);
  }

  private static long at(LocalDate day, LocalTime time) {
    return minutes(HouseTime.moment(day, time));
  }

  private static long minutes(Instant at) {
    return at.getEpochSecond() / SECONDS;
  }

  private int day(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(plan.from(), day);
  }

  private PlanPicture.Shift shift(PlanShift shift) {
    return new PlanPicture.Shift(
        shift.id().toString(),
        kinds.getOrDefault(shift.kind(), -1),
        shift.name(),
        HouseTime.clock(shift.from()) + "–" + HouseTime.clock(shift.until()),
        day(shift.day()),
        minutes(shift.from()),
        minutes(shift.until()));
  }

  private List<Integer> bar(PlanPlace place) {
    int unit =
        units.computeIfAbsent(
            place.unit(),
            id -> {
              unitNames.add(place.unitName());
              return unitNames.size() - 1;
            });
    return List.of(
        Objects.requireNonNull(people.get(place.person())),
        Objects.requireNonNull(shifts.get(place.shift())),
        unit,
        place.state().ordinal());
  }

  private PlanPicture.Away away(PlanAbsence absence) {
    return new PlanPicture.Away(
        Objects.requireNonNull(people.get(absence.person())),
        day(absence.from()),
        day(absence.until()),
        words.of(absence.training() ? "plan.training" : "plan.away"));
  }

  private PlanPicture.Away wish(Wish wish) {
    return new PlanPicture.Away(
        Objects.requireNonNull(people.get(wish.person())),
        day(wish.from()),
        day(wish.until()),
        words.of("plan.wish.FREE"));
  }

  private PlanPicture.Gap gap(PlanStaff staff) {
    return new PlanPicture.Gap(
        day(staff.day()),
        kinds.getOrDefault(staff.kind().id(), 0),
        words.gap(staff),
        staff.missing() > 0);
  }

  private PlanPicture.Conflict conflict(PlanConflict conflict) {
    int person = Objects.requireNonNull(people.get(conflict.person()));
    List<Integer> within =
        conflict.shifts().stream()
            .map(shift -> shifts.get(shift.id()))
            .filter(Objects::nonNull)
            .toList();
    int shown = within.isEmpty() ? 0 : day(plan.shifts().get(within.getLast()).day());
    return new PlanPicture.Conflict(
        conflict.person() + " " + conflict.key(),
        person,
        shown,
        within,
        words.conflict(conflict, plan),
        words.brief(conflict),
        Objects.requireNonNullElse(conflict.allowed(), ""));
  }
}
