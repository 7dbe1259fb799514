/** Rosters and drills as programs and devices read them. */
@NullMarked
package org.fieldops.web.rest.oncall;

import org.jspecify.annotations.NullMarked;
