/** Handovers of shifts: what a device shows and signs, and the paper. */
@NullMarked
package org.fieldops.web.rest.handover;

import org.jspecify.annotations.NullMarked;
