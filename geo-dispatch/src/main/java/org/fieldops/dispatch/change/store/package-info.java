/** Changes of duties in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.change.store;

import org.jspecify.annotations.NullMarked;
