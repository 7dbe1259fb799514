/** Who holds which place of a roster, drills, and the ports to where they are kept. */
@NullMarked
package org.fieldops.dispatch.oncall.model;

import org.jspecify.annotations.NullMarked;
