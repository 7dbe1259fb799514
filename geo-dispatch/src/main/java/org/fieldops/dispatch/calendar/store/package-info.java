/** Addresses of calendars in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.calendar.store;

import org.jspecify.annotations.NullMarked;
