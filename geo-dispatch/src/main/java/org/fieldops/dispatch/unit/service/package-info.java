/** What is done with units: listing them, changing their status. */
@NullMarked
package org.fieldops.dispatch.unit.service;

import org.jspecify.annotations.NullMarked;
