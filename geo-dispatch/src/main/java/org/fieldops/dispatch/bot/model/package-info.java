/** What the duty bot reads of those on duty. */
@NullMarked
package org.fieldops.dispatch.bot.model;

import org.jspecify.annotations.NullMarked;
