/** Real camera files on their way through the API of the real server. */
@NullMarked
package org.fieldops.it.evidence;

import org.jspecify.annotations.NullMarked;
