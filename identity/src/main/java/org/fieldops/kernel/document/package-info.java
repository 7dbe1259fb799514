/**
 * What the module that knows shifts, units and channels tells the one that owns documents of the
 * office for the field: who is meant by them.
 */
@NullMarked
package org.fieldops.kernel.document;

import org.jspecify.annotations.NullMarked;
