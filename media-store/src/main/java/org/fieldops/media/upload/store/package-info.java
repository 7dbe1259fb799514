/** The staging area on disk: a folder for each upload. */
@NullMarked
package org.fieldops.media.upload.store;

import org.jspecify.annotations.NullMarked;
