/** Whom something concerns, in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.audience.store;

import org.jspecify.annotations.NullMarked;
