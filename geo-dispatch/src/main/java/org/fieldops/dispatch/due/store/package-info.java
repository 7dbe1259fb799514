/** The due-list in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.due.store;

import org.jspecify.annotations.NullMarked;
