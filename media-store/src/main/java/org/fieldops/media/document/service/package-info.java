/** Documents of the office for the field: sent, replaced, withdrawn, held, read and confirmed. */
@NullMarked
package org.fieldops.media.document.service;

import org.jspecify.annotations.NullMarked;
