/** Who is in lone work now, and whose check-in did not come, beside the situation. */
@NullMarked
package org.fieldops.web.ui.dispatch.watch;

import org.jspecify.annotations.NullMarked;
