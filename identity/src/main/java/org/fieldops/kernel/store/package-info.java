/** What the kernel's own adapters to PostgreSQL share: a statement, its parameters, its rows. */
@NullMarked
package org.fieldops.kernel.store;

import org.jspecify.annotations.NullMarked;
