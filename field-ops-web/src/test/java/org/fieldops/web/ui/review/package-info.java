/** Tests of the review desk without a browser: what is selected, decided, taken back, and said. */
@NullMarked
package org.fieldops.web.ui.review;

import org.jspecify.annotations.NullMarked;
