package org.fieldops.dispatch;

import java.time.Instant;

/**
 * A text that a message had or has.
 *
 * @param number from 1, in the order in which they came in
 * @param writtenAt by its author's device, however odd
 * @param at the same moment by our clock: the latest is the present one
 */
public record MessageVersion(
    int number,
    String text,
    Instant writtenAt,
    Instant at,
    Instant receivedAt,
    boolean clockKnown) {}
