/** The desk of orders: giving one, who has answered it, and what happens when somebody does not. */
@NullMarked
package org.fieldops.web.ui.orders;

import org.jspecify.annotations.NullMarked;
