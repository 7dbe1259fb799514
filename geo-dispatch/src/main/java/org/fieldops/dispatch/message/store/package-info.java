/** What became of messages, in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.message.store;

import org.jspecify.annotations.NullMarked;
