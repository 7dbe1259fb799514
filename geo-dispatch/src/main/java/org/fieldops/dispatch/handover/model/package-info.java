/** The handover of a shift as it is kept, and the facts that it is made of. */
@NullMarked
package org.fieldops.dispatch.handover.model;

import org.jspecify.annotations.NullMarked;
