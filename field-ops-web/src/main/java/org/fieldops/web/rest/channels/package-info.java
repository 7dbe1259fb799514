/** Channels that people make, their members and rules, and groups of people, over HTTP. */
@NullMarked
package org.fieldops.web.rest.channels;

import org.jspecify.annotations.NullMarked;
