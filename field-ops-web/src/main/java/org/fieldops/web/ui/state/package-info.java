/** The desk of the administration's first need: does everything answer, and what is stuck. */
@NullMarked
package org.fieldops.web.ui.state;

import org.jspecify.annotations.NullMarked;
