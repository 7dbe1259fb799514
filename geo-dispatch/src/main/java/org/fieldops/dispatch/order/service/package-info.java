/** Giving orders, answering them, and what happens when nobody does. */
@NullMarked
package org.fieldops.dispatch.order.service;

import org.jspecify.annotations.NullMarked;
