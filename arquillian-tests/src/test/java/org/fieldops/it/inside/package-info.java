/**
 * Tests that run inside the real server, beside the modules of the real EAR: what only the
 * container's own transactions, Hibernate and caches can show.
 */
@NullMarked
package org.fieldops.it.inside;

import org.jspecify.annotations.NullMarked;
