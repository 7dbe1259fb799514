/** The desk of handovers: found by day and team, completed, signed and added to. */
@NullMarked
package org.fieldops.web.ui.handover;

import org.jspecify.annotations.NullMarked;
