package org.fieldops.media;

import java.util.List;

/**
 * A custody chain as it stands in the store, oldest first.
 *
 * @param intact no link was changed, left out in between, or put in since it was written; that the
 *     last ones were cut off does not show
 */
public record CustodyHistory(boolean intact, List<CustodyEntry> entries) {}
