/** The channel of a backup request, and the port to where it is kept. */
@NullMarked
package org.fieldops.dispatch.incident.model;

import org.jspecify.annotations.NullMarked;
