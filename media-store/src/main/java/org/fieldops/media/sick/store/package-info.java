/** Sick notes in PostgreSQL, their photos sealed on the disk, and the folder of the hand-over. */
@NullMarked
package org.fieldops.media.sick.store;

import org.jspecify.annotations.NullMarked;
