/** Channels of backup requests in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.incident.store;

import org.jspecify.annotations.NullMarked;
