package org.fieldops.dispatch.channel.model;

import org.jspecify.annotations.Nullable;

/**
 * The right to write in a channel at a moment.
 *
 * @param unitName the unit that the person was on then; null when on none
 */
public record WritingRight(@Nullable String unitName) {}
