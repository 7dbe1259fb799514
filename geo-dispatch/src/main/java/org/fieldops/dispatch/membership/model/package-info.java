/** What makes somebody a member of a channel, and the ports to where it is kept. */
@NullMarked
package org.fieldops.dispatch.membership.model;

import org.jspecify.annotations.NullMarked;
