/** The channels of an election over HTTP: made of a file, undone, repeated, ended, exported. */
@NullMarked
package org.fieldops.web.rest.elections;

import org.jspecify.annotations.NullMarked;
