/**
 * The feed: the one ordered record of everything that people are shown. A use case appends to it
 * inside its own transaction; what is appended is numbered in commit order, and announced only
 * after the commit. Devices and desks both live on it.
 */
@NullMarked
package org.fieldops.kernel.feed;

import org.jspecify.annotations.NullMarked;
