package org.fieldops.web.ui.plan;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.PlanStaff;
import org.fieldops.kernel.PlainText;
import org.fieldops.web.ui.shell.part.HouseTime;

/** What a plan says, in the language of its reader. */
final class PlanWords {

  private static final int MINUTES = 60;

  private final Locale locale;
  private final Lookup words;

  /** Words for a key. */
  @FunctionalInterface
  interface Lookup {
    String of(String key, Object... facts);
  }

  PlanWords(Locale locale, Lookup words) {
    this.locale = locale;
    this.words = words;
  }

  String of(String key, Object... facts) {
    return words.of(key, facts);
  }

  /** Mo. */
  String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  String date(LocalDate day) {
    return HouseTime.shortDay(day, locale);
  }

  String longDay(LocalDate day) {
    return HouseTime.longDay(day, locale);
  }

  /** 7:30, or 39 when no minutes are left over. */
  static String hours(long minutes) {
    long left = minutes % MINUTES;
    return minutes / MINUTES + (left == 0 ? "" : ":" + (left < 10 ? "0" : "") + left);
  }

  String note(PlanPerson person, int days) {
    long due = (long) person.weekMinutes() * days / 7;
    String hours = of("plan.hours", hours(person.minutes()), hours(due));
    String unit = person.unitName().isEmpty() ? "" : person.unitName() + " · ";
    String able =
        person.qualifications().isEmpty() ? "" : " · " + String.join(", ", person.qualifications());
    return unit + hours + able;
  }

  /** A day's shift: Mi 2.12. Frühschicht Mitte. */
  private String shift(PlanShift shift) {
    return weekday(shift.day()) + " " + date(shift.day()) + " " + PlainText.isolated(shift.name());
  }

  String conflict(PlanConflict conflict, DutyPlan plan) {
    List<PlanShift> shifts = conflict.shifts();
    String who =
        plan.people().stream()
            .filter(each -> each.id().equals(conflict.person()))
            .map(each -> PlainText.isolated(each.name()))
            .findFirst()
            .orElse("");
    String first = shift(shifts.getFirst());
    String last = shift(shifts.getLast());
    return switch (conflict.kind()) {
      case DOUBLE -> of("plan.conflict.double", who, first, last);
      case REST -> of("plan.conflict.rest", who, last, hours(conflict.minutes()), first);
      case QUALIFICATION ->
          of("plan.conflict.able", who, first, PlainText.isolated(conflict.missing()));
      case HOURS ->
          of(
              "plan.conflict.hours",
              who,
              hours(conflict.minutes()),
              date(shifts.getFirst().day()),
              date(shifts.getLast().day()));
      case ABSENT -> of("plan.conflict.away", who, first);
    };
  }

  String brief(PlanConflict conflict) {
    return switch (conflict.kind()) {
      case DOUBLE -> of("plan.brief.double");
      case REST -> of("plan.brief.rest", hours(conflict.minutes()));
      case QUALIFICATION -> of("plan.brief.able", conflict.missing());
      case HOURS -> of("plan.brief.hours", hours(conflict.minutes()));
      case ABSENT -> of("plan.brief.away");
    };
  }

  String gap(PlanStaff staff) {
    int missing = staff.missing();
    return missing > 0
        ? of("plan.gap.missing", staff.kind().brief(), missing)
        : of("plan.gap.over", staff.kind().brief(), -missing);
  }

  /** What stands above the plan. */
  String title(DutyPlan plan) {
    return of("plan.range", plain(plan.from()), plain(plan.until()));
  }

  private String plain(LocalDate day) {
    boolean german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    String month = day.getMonth().getDisplayName(TextStyle.FULL, locale);
    return day.getDayOfMonth() + (german ? ". " : " ") + month;
  }
}
