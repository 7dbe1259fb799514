/**
 * The dispatch board: backup requests by urgency and age, units by status and distance, on a map
 * and as lists of equal worth.
 */
@NullMarked
package org.fieldops.web.ui.dispatch;

import org.jspecify.annotations.NullMarked;
