/** Lone work in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.watch.store;

import org.jspecify.annotations.NullMarked;
