/** The ledger's rows in PostgreSQL. */
@NullMarked
package org.fieldops.kernel.operation.store;

import org.jspecify.annotations.NullMarked;
