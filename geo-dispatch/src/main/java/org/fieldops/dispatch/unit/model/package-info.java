/** The unit and its status, the status set, and the ports to both. */
@NullMarked
package org.fieldops.dispatch.unit.model;

import org.jspecify.annotations.NullMarked;
