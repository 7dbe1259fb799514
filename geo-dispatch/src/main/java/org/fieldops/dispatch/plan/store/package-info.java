/** The plan of weeks in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.plan.store;

import org.jspecify.annotations.NullMarked;
