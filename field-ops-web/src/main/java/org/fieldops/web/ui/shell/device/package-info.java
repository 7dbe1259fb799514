/** The devices of whoever sits at a desk. */
@NullMarked
package org.fieldops.web.ui.shell.device;

import org.jspecify.annotations.NullMarked;
