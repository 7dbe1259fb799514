/**
 * Sick notes: given by whoever is ill, dealt with by the personnel office, handed over and
 * forgotten. Nobody else learns more than that somebody is absent.
 */
@NullMarked
package org.fieldops.media.sick.service;

import org.jspecify.annotations.NullMarked;
