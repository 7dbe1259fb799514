/** The ledger: every operation takes effect once, and its answer is remembered. */
@NullMarked
package org.fieldops.kernel.operation.service;

import org.jspecify.annotations.NullMarked;
