/**
 * What rooms that know why somebody is not there tell the one that plans: that they are not, and
 * nothing else.
 */
@NullMarked
package org.fieldops.kernel.absence;

import org.jspecify.annotations.NullMarked;
