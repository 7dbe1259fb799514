/** Hooks of channels: who manages them, and the door for programs. */
@NullMarked
package org.fieldops.web.rest.hooks;

import org.jspecify.annotations.NullMarked;
