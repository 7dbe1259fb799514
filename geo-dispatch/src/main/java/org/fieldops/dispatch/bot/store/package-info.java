/** Those on duty, from PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.bot.store;

import org.jspecify.annotations.NullMarked;
