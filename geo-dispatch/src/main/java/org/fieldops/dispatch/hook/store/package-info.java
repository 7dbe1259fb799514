/** Hooks in PostgreSQL, and calls over the net. */
@NullMarked
package org.fieldops.dispatch.hook.store;

import org.jspecify.annotations.NullMarked;
