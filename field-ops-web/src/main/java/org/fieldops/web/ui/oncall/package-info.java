/**
 * The desk of the rosters: who is on call, day by day; whether they can be reached, and the drills
 * that measure it.
 */
@NullMarked
package org.fieldops.web.ui.oncall;

import org.jspecify.annotations.NullMarked;
