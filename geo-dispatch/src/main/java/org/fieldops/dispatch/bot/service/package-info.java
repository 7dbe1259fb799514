/** The duty bot: who is on duty, which units are free, and one's own next shifts. */
@NullMarked
package org.fieldops.dispatch.bot.service;

import org.jspecify.annotations.NullMarked;
