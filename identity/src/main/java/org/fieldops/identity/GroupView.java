package org.fieldops.identity;

import org.fieldops.kernel.GroupId;

/**
 * A group as somebody sees it who may.
 *
 * @param members how many are in it
 * @param mayChange whether that person may change it
 */
public record GroupView(GroupId id, String name, int members, boolean mayChange) {}
