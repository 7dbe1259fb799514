/** Taking a channel away from the desk. */
@NullMarked
package org.fieldops.web.ui.channels.export;

import org.jspecify.annotations.NullMarked;
