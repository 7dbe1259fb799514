/** A case file, its number, and the ports to where it is kept and to its photos. */
@NullMarked
package org.fieldops.media.casefile.model;

import org.jspecify.annotations.NullMarked;
