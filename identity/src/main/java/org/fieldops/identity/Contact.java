package org.fieldops.identity;

import java.time.Instant;

/**
 * What is known of a person's devices together.
 *
 * @param connected whether one of them holds a connection now
 * @param last when one of them was heard of last, and had all that was sent to it before
 * @param signedOut whether somebody signed out since, and nothing was heard afterwards
 */
public record Contact(boolean connected, Instant last, boolean signedOut) {}
