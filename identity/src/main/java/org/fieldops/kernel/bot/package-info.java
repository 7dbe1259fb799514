/**
 * Bots: what answers by itself. A bot is one class; see docs/bots.md for how another one is added.
 */
@NullMarked
package org.fieldops.kernel.bot;

import org.jspecify.annotations.NullMarked;
