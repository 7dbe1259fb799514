/** Handovers in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.handover.store;

import org.jspecify.annotations.NullMarked;
