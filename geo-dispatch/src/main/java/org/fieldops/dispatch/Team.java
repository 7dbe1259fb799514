package org.fieldops.dispatch;

import org.fieldops.kernel.TeamId;

/** People who are planned together, with kinds of shifts of their own. */
public record Team(TeamId id, String name) {}
