/** Case files in PostgreSQL. */
@NullMarked
package org.fieldops.media.casefile.store;

import org.jspecify.annotations.NullMarked;
