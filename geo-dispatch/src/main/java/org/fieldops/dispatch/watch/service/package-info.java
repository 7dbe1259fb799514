/** Lone work: beginning it, checking in, and the alarm when nobody does. */
@NullMarked
package org.fieldops.dispatch.watch.service;

import org.jspecify.annotations.NullMarked;
