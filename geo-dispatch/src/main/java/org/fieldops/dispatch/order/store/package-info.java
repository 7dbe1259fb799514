/** Orders in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.order.store;

import org.jspecify.annotations.NullMarked;
