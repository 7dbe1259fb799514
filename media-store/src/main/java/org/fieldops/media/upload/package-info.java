/**
 * Bytes on their way in, by the rules of tus 1.0.0: beginning, appending, giving up and expiring an
 * upload. Knows the staging area only, never the database, so that it works while that is away.
 */
@NullMarked
package org.fieldops.media.upload;

import org.jspecify.annotations.NullMarked;
