/** Hooks of a channel, and the ports to where they are kept and to the net. */
@NullMarked
package org.fieldops.dispatch.hook.model;

import org.jspecify.annotations.NullMarked;
