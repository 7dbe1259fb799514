package org.fieldops.media;

import java.util.List;

/**
 * A page of a custody chain as it stands in the store, oldest first.
 *
 * @param intact no link was changed, left out in between, or put in since it was written; that the
 *     last ones were cut off does not show; said of the whole chain
 * @param more there are older links than these
 */
public record CustodyHistory(boolean intact, List<CustodyEntry> entries, boolean more) {}
