/**
 * The desk of the weeks: people as rows, days as columns, shifts as bars. By dragging, and the same
 * by keyboard and form.
 */
@NullMarked
package org.fieldops.web.ui.plan;

import org.jspecify.annotations.NullMarked;
