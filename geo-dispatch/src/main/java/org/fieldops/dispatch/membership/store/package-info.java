/** Grants and rules in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.membership.store;

import org.jspecify.annotations.NullMarked;
