/** Sick notes for the personnel office, and what the device of who is ill may ask. */
@NullMarked
package org.fieldops.web.rest.sick;

import org.jspecify.annotations.NullMarked;
