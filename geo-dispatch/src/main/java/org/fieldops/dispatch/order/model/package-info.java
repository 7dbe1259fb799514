/** What is kept of orders, and the port to where it is kept. */
@NullMarked
package org.fieldops.dispatch.order.model;

import org.jspecify.annotations.NullMarked;
