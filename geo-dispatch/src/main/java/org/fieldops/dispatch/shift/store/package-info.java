/** Shifts in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.shift.store;

import org.jspecify.annotations.NullMarked;
