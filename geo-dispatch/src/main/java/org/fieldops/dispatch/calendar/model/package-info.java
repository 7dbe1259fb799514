/** Addresses of calendars as they are kept. */
@NullMarked
package org.fieldops.dispatch.calendar.model;

import org.jspecify.annotations.NullMarked;
