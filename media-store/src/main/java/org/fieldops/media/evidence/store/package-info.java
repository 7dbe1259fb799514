/** Evidence in PostgreSQL; originals and previews on disk, named by their content. */
@NullMarked
package org.fieldops.media.evidence.store;

import org.jspecify.annotations.NullMarked;
