/** Finding what was said, at the desk of the channels. */
@NullMarked
package org.fieldops.web.ui.channels.search;

import org.jspecify.annotations.NullMarked;
