package org.fieldops.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what was found.
 *
 * @param hits newest first
 * @param next where the next page begins; null when there is none
 */
public record SearchPage(List<SearchHit> hits, @Nullable String next) {}
