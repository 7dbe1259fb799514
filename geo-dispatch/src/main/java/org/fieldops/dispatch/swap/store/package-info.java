/** Offers of duties in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.swap.store;

import org.jspecify.annotations.NullMarked;
