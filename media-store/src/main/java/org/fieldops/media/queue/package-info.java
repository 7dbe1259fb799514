/**
 * What has been accepted and is not in the database yet: the ticket that is durable before the last
 * byte is acknowledged, and the drain that brings each ticket home, any number of times to one
 * effect.
 */
@NullMarked
package org.fieldops.media.queue;

import org.jspecify.annotations.NullMarked;
