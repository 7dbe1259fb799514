package org.fieldops.dispatch.due.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A running deadline.
 *
 * @param kind whose it is, for example {@code backup}
 * @param subject what it is about; one has at most one deadline of a kind
 * @param step which step is next; what it is the kind says
 * @param at when it was to be done, however late it is by now
 * @param tries how often it failed
 */
public record Due(String kind, UUID subject, int step, Instant at, int tries) {}
