/** The channel, its members, its messages, and the port to where they are kept. */
@NullMarked
package org.fieldops.dispatch.channel.model;

import org.jspecify.annotations.NullMarked;
