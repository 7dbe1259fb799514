/** An offer of a duty as it is kept. */
@NullMarked
package org.fieldops.dispatch.swap.model;

import org.jspecify.annotations.NullMarked;
