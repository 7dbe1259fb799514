/**
 * What all Flow views share: the shell around the page, the way in by role, and who may open which
 * view. Each desk has its own package below; a view is dumb, it shows what the doors of the lower
 * modules hand it.
 */
@NullMarked
package org.fieldops.web.ui;

import org.jspecify.annotations.NullMarked;
