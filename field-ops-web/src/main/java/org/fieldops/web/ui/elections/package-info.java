/** The desk of elections: all channels of one in one action, with a look at them before. */
@NullMarked
package org.fieldops.web.ui.elections;

import org.jspecify.annotations.NullMarked;
