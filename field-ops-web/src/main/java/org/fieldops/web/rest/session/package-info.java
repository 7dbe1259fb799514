/** Who is asking, from what the server verified; and the end of a sign-in, begun here or there. */
@NullMarked
package org.fieldops.web.rest.session;

import org.jspecify.annotations.NullMarked;
