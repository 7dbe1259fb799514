/** The last position of a unit and the port to where it is kept. */
@NullMarked
package org.fieldops.dispatch.position.model;

import org.jspecify.annotations.NullMarked;
