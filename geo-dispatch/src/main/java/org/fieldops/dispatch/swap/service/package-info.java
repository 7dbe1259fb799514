/** Offering, taking, withdrawing and deciding. */
@NullMarked
package org.fieldops.dispatch.swap.service;

import org.jspecify.annotations.NullMarked;
