/** A piece of evidence with its states, its custody chain, and the ports to where they are kept. */
@NullMarked
package org.fieldops.media.evidence.model;

import org.jspecify.annotations.NullMarked;
