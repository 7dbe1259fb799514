/**
 * Bytes in and evidence out: the tus 1.0.0 endpoint, and evidence with its originals, previews and
 * custody chain. Streams are passed on, never held.
 */
@NullMarked
package org.fieldops.web.rest.media;

import org.jspecify.annotations.NullMarked;
