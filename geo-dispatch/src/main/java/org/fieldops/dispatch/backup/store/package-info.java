/** Backup requests in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.backup.store;

import org.jspecify.annotations.NullMarked;
