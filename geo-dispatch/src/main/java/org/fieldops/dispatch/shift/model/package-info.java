/** The shift: the plan, what of it is published, and when shifts begin and end. */
@NullMarked
package org.fieldops.dispatch.shift.model;

import org.jspecify.annotations.NullMarked;
