/**
 * Operations that people enter on their devices: each arrives any number of times and takes effect
 * once. The module that owns a kind of operation brings its {@link OperationHandler}; the ledger
 * here remembers every answer.
 */
@NullMarked
package org.fieldops.kernel.operation;

import org.jspecify.annotations.NullMarked;
