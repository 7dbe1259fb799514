package org.fieldops.media.imaging;

/**
 * Upright derivatives of a picture, as JPEG without metadata.
 *
 * @param width of the upright original in pixels
 * @param preview longest edge at most 1600 pixels
 * @param thumbnail longest edge at most 320 pixels
 */
public record Previews(int width, int height, byte[] preview, byte[] thumbnail) {}
