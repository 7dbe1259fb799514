/**
 * The ground floor under every module: typed ids, places, the catalogue of problems, the clock.
 * What belongs here knows no feature and no framework but the platform's annotations.
 */
@NullMarked
package org.fieldops.kernel;

import org.jspecify.annotations.NullMarked;
