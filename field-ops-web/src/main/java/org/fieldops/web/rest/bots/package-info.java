/** Bots on the wire: which there are, and what they answer. */
@NullMarked
package org.fieldops.web.rest.bots;

import org.jspecify.annotations.NullMarked;
