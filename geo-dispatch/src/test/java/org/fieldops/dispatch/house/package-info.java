/**
 * A house to test in: the real services over a real PostgreSQL, with what other modules bring kept
 * in memory.
 */
@NullMarked
package org.fieldops.dispatch.house;

import org.jspecify.annotations.NullMarked;
