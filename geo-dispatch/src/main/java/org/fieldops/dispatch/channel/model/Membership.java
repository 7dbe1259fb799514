package org.fieldops.dispatch.channel.model;

import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to a channel now.
 *
 * @param role null when they are no member
 */
public record Membership(ChannelKind kind, @Nullable MemberRole role) {}
