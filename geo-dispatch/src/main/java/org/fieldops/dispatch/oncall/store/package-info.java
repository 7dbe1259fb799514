/** On-call rosters and drills in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.oncall.store;

import org.jspecify.annotations.NullMarked;
