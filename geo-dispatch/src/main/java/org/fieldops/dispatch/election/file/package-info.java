/** Reads the file that names polling rooms and their people. */
@NullMarked
package org.fieldops.dispatch.election.file;

import org.jspecify.annotations.NullMarked;
