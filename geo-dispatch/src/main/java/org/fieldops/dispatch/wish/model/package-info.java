/** A wish for the plan as it is kept. */
@NullMarked
package org.fieldops.dispatch.wish.model;

import org.jspecify.annotations.NullMarked;
