package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a plan shows them.
 *
 * @param weekMinutes how long they work in a week
 * @param minutes how long they are planned within the plan's days, counted as time passes
 * @param unit the one they were put on last, if any
 */
public record PlanPerson(
    PersonId id,
    String username,
    String name,
    int weekMinutes,
    long minutes,
    List<String> qualifications,
    @Nullable UnitId unit,
    String unitName) {}
