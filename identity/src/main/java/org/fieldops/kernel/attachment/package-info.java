/**
 * What the module that owns messages tells the one that owns the files said along with them: the
 * two do not know each other.
 */
@NullMarked
package org.fieldops.kernel.attachment;

import org.jspecify.annotations.NullMarked;
