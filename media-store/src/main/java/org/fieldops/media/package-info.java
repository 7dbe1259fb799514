/** The door to media-store: evidence and files. Ports, commands and views; all below is private. */
@NullMarked
package org.fieldops.media;

import org.jspecify.annotations.NullMarked;
