package org.fieldops.dispatch.order.model;

import java.time.Instant;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One of those whom an order asks, as kept.
 *
 * @param place in the list
 * @param step the step that asked them; null for those it was given to
 * @param said what they answered last; null for nothing
 * @param read whether they have read its message
 */
public record Asked(
    int place,
    PersonId person,
    String name,
    @Nullable String unitName,
    @Nullable Integer step,
    Instant askedAt,
    @Nullable Said said,
    boolean read) {}
