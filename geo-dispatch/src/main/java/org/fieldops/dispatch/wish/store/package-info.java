/** Wishes in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.wish.store;

import org.jspecify.annotations.NullMarked;
