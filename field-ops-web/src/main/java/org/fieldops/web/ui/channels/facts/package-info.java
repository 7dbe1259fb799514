/** The third column of the channels' desk: who is in the channel, and what it is. */
@NullMarked
package org.fieldops.web.ui.channels.facts;

import org.jspecify.annotations.NullMarked;
