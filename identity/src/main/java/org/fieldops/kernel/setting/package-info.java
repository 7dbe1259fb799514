/**
 * The one reader of settings. Each module names its own as constants of {@link
 * org.fieldops.kernel.setting.Setting}; the table in {@code docs/stack.md} is made from them.
 */
@NullMarked
package org.fieldops.kernel.setting;

import org.jspecify.annotations.NullMarked;
