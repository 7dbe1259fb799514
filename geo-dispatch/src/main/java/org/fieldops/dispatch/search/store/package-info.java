/** Search in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.search.store;

import org.jspecify.annotations.NullMarked;
