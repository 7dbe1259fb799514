/** Addresses at which calendar programs read duties. */
@NullMarked
package org.fieldops.dispatch.calendar.service;

import org.jspecify.annotations.NullMarked;
