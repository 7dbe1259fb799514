/** The feed's rows in PostgreSQL. */
@NullMarked
package org.fieldops.kernel.feed.store;

import org.jspecify.annotations.NullMarked;
