/** Lone work and the port to where it is kept. */
@NullMarked
package org.fieldops.dispatch.watch.model;

import org.jspecify.annotations.NullMarked;
