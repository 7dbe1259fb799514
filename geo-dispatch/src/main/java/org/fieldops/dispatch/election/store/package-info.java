/** Elections in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.election.store;

import org.jspecify.annotations.NullMarked;
