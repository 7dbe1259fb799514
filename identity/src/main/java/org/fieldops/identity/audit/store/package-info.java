/** The audit trail in PostgreSQL. */
@NullMarked
package org.fieldops.identity.audit.store;

import org.jspecify.annotations.NullMarked;
