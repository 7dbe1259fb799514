/**
 * Files and folders that survive a power cut: what is written here is synced before the caller is
 * told. Knows nothing of evidence.
 */
@NullMarked
package org.fieldops.media.disk;

import org.jspecify.annotations.NullMarked;
