/**
 * The REST edge at {@code /api/v1}: reads requests, asks one door, shapes the answer; refusals
 * become problems in exactly one place.
 */
@NullMarked
package org.fieldops.web.rest;

import org.jspecify.annotations.NullMarked;
