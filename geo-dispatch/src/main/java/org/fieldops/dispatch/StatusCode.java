package org.fieldops.dispatch;

/**
 * A status of the configured set (the preset follows FMS, BOS radio: 0 to 9).
 *
 * @param code what is entered, one character
 * @param tone neutral, way, ok, warn, danger or off: colour and shape on every screen
 */
public record StatusCode(String code, String german, String english, String tone) {}
