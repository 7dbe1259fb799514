/**
 * Measurements: how long messages, photos and backup requests take on the real stack, and whether
 * all of them arrived, once and in order, while it was measured. Times are printed, never asserted.
 */
@NullMarked
package org.fieldops.it.bench;

import org.jspecify.annotations.NullMarked;
