package org.fieldops.dispatch;

import java.util.UUID;

/**
 * Lone work as the office proposes it: at a place or of a kind.
 *
 * @param purpose in words, 1 to 60 characters
 * @param minutes until the check-in is due, 1 to 240
 * @param warning so many minutes before it the person is warned, 0 to 30 and fewer than those
 * @param grace so many minutes after it the alarm is raised, 0 to 30
 */
public record WatchPreset(UUID id, String purpose, int minutes, int warning, int grace) {}
