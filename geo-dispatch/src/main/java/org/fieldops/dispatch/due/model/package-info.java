/** A running deadline, and the port to where they are kept. */
@NullMarked
package org.fieldops.dispatch.due.model;

import org.jspecify.annotations.NullMarked;
