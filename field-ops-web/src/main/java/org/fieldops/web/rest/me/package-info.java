/** What a device asks about its own person, and the positions it reports. */
@NullMarked
package org.fieldops.web.rest.me;

import org.jspecify.annotations.NullMarked;
