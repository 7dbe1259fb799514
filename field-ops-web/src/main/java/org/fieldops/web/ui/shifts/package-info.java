/**
 * The desk of the shifts: who is on which unit, early and late, on a day. By dragging, and the same
 * by menu, form and keyboard.
 */
@NullMarked
package org.fieldops.web.ui.shifts;

import org.jspecify.annotations.NullMarked;
