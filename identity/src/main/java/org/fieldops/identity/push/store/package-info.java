/** Browsers that may be woken, in PostgreSQL. */
@NullMarked
package org.fieldops.identity.push.store;

import org.jspecify.annotations.NullMarked;
