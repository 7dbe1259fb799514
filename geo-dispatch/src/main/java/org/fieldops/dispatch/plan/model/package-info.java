/** The plan of weeks: what is read of it, its conflicts, its steps. */
@NullMarked
package org.fieldops.dispatch.plan.model;

import org.jspecify.annotations.NullMarked;
