package org.fieldops.media;

import java.time.Instant;

/**
 * One link of a custody chain.
 *
 * @param number from 1
 * @param previous hash of the link before, 64 zeros for the first
 * @param hash SHA-256 over this link's facts and {@code previous}, hex
 */
public record CustodyEntry(
    int number,
    Instant at,
    String person,
    String act,
    String detail,
    String previous,
    String hash) {}
