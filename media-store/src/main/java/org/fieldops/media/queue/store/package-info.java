/** Tickets in an Infinispan cache whose store is synced with every write. */
@NullMarked
package org.fieldops.media.queue.store;

import org.jspecify.annotations.NullMarked;
