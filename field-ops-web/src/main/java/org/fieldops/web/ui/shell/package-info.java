/**
 * The one frame around all desks: rail, alarm strip, person menu, languages, and what is shown when
 * something cannot be shown. Knows no desk; desks name it as their layout.
 */
@NullMarked
package org.fieldops.web.ui.shell;

import org.jspecify.annotations.NullMarked;
