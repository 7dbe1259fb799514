/** The ports to where it is kept whom something concerns and what they want to hear. */
@NullMarked
package org.fieldops.dispatch.audience.model;

import org.jspecify.annotations.NullMarked;
