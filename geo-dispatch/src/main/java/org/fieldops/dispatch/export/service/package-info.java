/** Channels to take away: page by page, chained by hashes, logged. */
@NullMarked
package org.fieldops.dispatch.export.service;

import org.jspecify.annotations.NullMarked;
