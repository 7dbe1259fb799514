/**
 * The case pages: the list of case files with its search, and one case with its photos and its time
 * line. They show and open; deciding on photos is the review desk's.
 */
@NullMarked
package org.fieldops.web.ui.cases;

import org.jspecify.annotations.NullMarked;
