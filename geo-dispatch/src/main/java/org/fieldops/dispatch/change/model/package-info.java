/** A change of a published duty as it is kept. */
@NullMarked
package org.fieldops.dispatch.change.model;

import org.jspecify.annotations.NullMarked;
