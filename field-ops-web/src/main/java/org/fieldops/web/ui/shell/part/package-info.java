/**
 * Small pieces that every desk is built of: glyphs, tags, clocks, toasts, states in words, keys.
 */
@NullMarked
package org.fieldops.web.ui.shell.part;

import org.jspecify.annotations.NullMarked;
