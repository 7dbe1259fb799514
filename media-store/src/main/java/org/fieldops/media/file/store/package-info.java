/** The columns that evidence and attachments share. */
@NullMarked
package org.fieldops.media.file.store;

import org.jspecify.annotations.NullMarked;
