/** Appends to the feed and announces what is committed, in order. */
@NullMarked
package org.fieldops.kernel.feed.service;

import org.jspecify.annotations.NullMarked;
