/** Files said along with messages. */
@NullMarked
package org.fieldops.media.attachment.model;

import org.jspecify.annotations.NullMarked;
