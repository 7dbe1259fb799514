/** Short work that comes again and again, on the server's clockwork. */
@NullMarked
package org.fieldops.dispatch.schedule;

import org.jspecify.annotations.NullMarked;
