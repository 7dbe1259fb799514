/** Devices in PostgreSQL. */
@NullMarked
package org.fieldops.identity.device.store;

import org.jspecify.annotations.NullMarked;
