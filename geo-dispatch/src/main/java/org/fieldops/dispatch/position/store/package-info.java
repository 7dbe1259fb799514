/** Positions in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.position.store;

import org.jspecify.annotations.NullMarked;
