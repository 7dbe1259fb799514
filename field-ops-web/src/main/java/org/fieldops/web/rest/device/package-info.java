/** The devices of a person: which one asks, and what happens when it is one too many. */
@NullMarked
package org.fieldops.web.rest.device;

import org.jspecify.annotations.NullMarked;
