/** The desk of the channels: what is said where, and saying something. */
@NullMarked
package org.fieldops.web.ui.channels;

import org.jspecify.annotations.NullMarked;
