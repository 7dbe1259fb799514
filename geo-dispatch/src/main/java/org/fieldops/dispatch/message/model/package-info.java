/** What becomes of a message, and the port to where it is kept. */
@NullMarked
package org.fieldops.dispatch.message.model;

import org.jspecify.annotations.NullMarked;
