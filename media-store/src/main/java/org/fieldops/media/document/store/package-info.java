/** Documents of the office for the field, in PostgreSQL. */
@NullMarked
package org.fieldops.media.document.store;

import org.jspecify.annotations.NullMarked;
