/** Orders: how they stand, and who has answered. */
@NullMarked
package org.fieldops.web.rest.orders;

import org.jspecify.annotations.NullMarked;
