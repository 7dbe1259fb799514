/** Wishes for the plan. */
@NullMarked
package org.fieldops.dispatch.wish.service;

import org.jspecify.annotations.NullMarked;
