/**
 * Transactions as the kernel needs them: one of its own around a piece of work, and something to do
 * after a commit. Use cases use the platform's annotation instead.
 */
@NullMarked
package org.fieldops.kernel.transaction;

import org.jspecify.annotations.NullMarked;
