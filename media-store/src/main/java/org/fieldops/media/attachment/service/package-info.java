/** Their way from a manifest and an upload to what the readers of a message are shown. */
@NullMarked
package org.fieldops.media.attachment.service;

import org.jspecify.annotations.NullMarked;
