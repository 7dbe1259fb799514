/** Reads the file that names people and what they can do. */
@NullMarked
package org.fieldops.dispatch.plan.file;

import org.jspecify.annotations.NullMarked;
