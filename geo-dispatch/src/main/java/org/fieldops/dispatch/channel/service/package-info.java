/** Saying, reading and acknowledging; who is in which channel. */
@NullMarked
package org.fieldops.dispatch.channel.service;

import org.jspecify.annotations.NullMarked;
