/** Documents of the office for the field: what is kept of them. */
@NullMarked
package org.fieldops.media.document.model;

import org.jspecify.annotations.NullMarked;
