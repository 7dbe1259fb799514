package org.fieldops.dispatch.order.model;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.NewOrder.StepKind;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A step of an order, as kept.
 *
 * @param place its number, from 0
 * @param people for {@code PEOPLE}: whom it asks
 * @param onCall for {@code ON_CALL}: which place it asks; else null. Its people are then whom it
 *     asked
 * @param doneAt when it was done; null until then
 * @param reached how many it asked
 */
public record OrderStep(
    int place,
    StepKind kind,
    List<PersonId> people,
    @Nullable OnCallPlace onCall,
    Instant at,
    @Nullable Instant doneAt,
    int reached) {}
