/** Channels in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.channel.store;

import org.jspecify.annotations.NullMarked;
