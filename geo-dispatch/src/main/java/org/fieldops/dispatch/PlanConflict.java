package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something in a plan that should not be.
 *
 * @param shifts those that make it, by begin
 * @param minutes of rest between the two, or of work in the week; else 0
 * @param missing the qualification that is missing, else empty
 * @param key says exactly this; what was allowed is remembered by it
 * @param allowed why somebody allowed it, null while nobody did
 */
public record PlanConflict(
    Kind kind,
    PersonId person,
    List<PlanShift> shifts,
    long minutes,
    String missing,
    String key,
    @Nullable String allowed) {

  /** What is wrong. */
  public enum Kind {
    /** In two shifts at once. It can be found, and never kept: nobody is in two places. */
    DOUBLE,
    /** Less than 11 hours between two shifts (section 5 of the German working time act). */
    REST,
    QUALIFICATION,
    /** More than 48 hours in a week from Monday to Sunday. */
    HOURS,
    ABSENT
  }

  public PlanConflict withReason(@Nullable String reason) {
    return new PlanConflict(kind, person, shifts, minutes, missing, key, reason);
  }
}
