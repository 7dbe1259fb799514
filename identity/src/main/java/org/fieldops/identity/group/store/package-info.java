/** Groups in PostgreSQL. */
@NullMarked
package org.fieldops.identity.group.store;

import org.jspecify.annotations.NullMarked;
