/** The door to identity: who people are, what they may, and the trail of what was done. */
@NullMarked
package org.fieldops.identity;

import org.jspecify.annotations.NullMarked;
