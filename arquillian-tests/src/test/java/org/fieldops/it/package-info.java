/** Tests on the real server: the packed EAR, a real browser, real faults. */
@NullMarked
package org.fieldops.it;

import org.jspecify.annotations.NullMarked;
