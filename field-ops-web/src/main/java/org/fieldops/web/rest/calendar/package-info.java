/** Duties as a calendar for other programs. */
@NullMarked
package org.fieldops.web.rest.calendar;

import org.jspecify.annotations.NullMarked;
