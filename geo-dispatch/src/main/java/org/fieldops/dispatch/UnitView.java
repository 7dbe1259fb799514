package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the dispatcher sees it.
 *
 * @param name for example 12/3
 * @param crew names of those on it in the running shift, empty when unmanned
 * @param lastFix newest position while on duty, null when none is kept
 */
public record UnitView(
    UnitId id,
    String name,
    StatusCode status,
    Instant statusSince,
    List<String> crew,
    @Nullable Fix lastFix) {}
