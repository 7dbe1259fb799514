/** The webhooks of a channel, at the desk where it is managed. */
@NullMarked
package org.fieldops.web.ui.manage.hooks;

import org.jspecify.annotations.NullMarked;
