/**
 * Long proofs: they break the real stack on purpose, print their figures and keep no promise for
 * us.
 */
@NullMarked
package org.fieldops.it.prove;

import org.jspecify.annotations.NullMarked;
