/** The device protocol: operations in, the feed out, by asking or over a socket. */
@NullMarked
package org.fieldops.web.sync;

import org.jspecify.annotations.NullMarked;
