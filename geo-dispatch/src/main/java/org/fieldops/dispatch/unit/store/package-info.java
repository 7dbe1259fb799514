/** Units in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.unit.store;

import org.jspecify.annotations.NullMarked;
