/**
 * Web push as its standards have it: encryption (RFC 8291), who we are (RFC 8292), and the call
 * (RFC 8030).
 */
@NullMarked
package org.fieldops.web.push.send;

import org.jspecify.annotations.NullMarked;
