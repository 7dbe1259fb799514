/**
 * Reading pictures that nobody has vouched for: what kind they are, what the camera wrote into
 * them, and an upright preview, within bounded memory. Nothing here changes an original.
 */
@NullMarked
package org.fieldops.media.imaging;

import org.jspecify.annotations.NullMarked;
