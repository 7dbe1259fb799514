package org.fieldops.dispatch;

import org.fieldops.kernel.RosterId;

/**
 * A place of a roster; who holds it is said by the moment.
 *
 * @param place from 1
 */
public record OnCallPlace(RosterId roster, int place) {}
