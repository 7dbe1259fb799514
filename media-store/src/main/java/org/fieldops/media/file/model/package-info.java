/** What a device says of a file that it sends, and whose it is; evidence and attachments alike. */
@NullMarked
package org.fieldops.media.file.model;

import org.jspecify.annotations.NullMarked;
