package org.fieldops.dispatch;

import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;

/**
 * An on-call roster of a team: a chain of places, called one after the other.
 *
 * @param places how many there are, 1 to 5; the first is place 1
 */
public record Roster(RosterId id, TeamId team, String teamName, String name, int places) {}
