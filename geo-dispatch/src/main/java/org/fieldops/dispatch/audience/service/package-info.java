/** Whom something concerns, and what they do not want to hear for a while. */
@NullMarked
package org.fieldops.dispatch.audience.service;

import org.jspecify.annotations.NullMarked;
