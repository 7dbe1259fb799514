/** Attachments in PostgreSQL; their bytes on disk, apart from evidence. */
@NullMarked
package org.fieldops.media.attachment.store;

import org.jspecify.annotations.NullMarked;
