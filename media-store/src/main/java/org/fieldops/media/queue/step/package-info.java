/**
 * The steps that an accepted upload goes through, one class each. Their order is the list in {@link
 * org.fieldops.media.queue.step.IngestSteps}.
 */
@NullMarked
package org.fieldops.media.queue.step;

import org.jspecify.annotations.NullMarked;
