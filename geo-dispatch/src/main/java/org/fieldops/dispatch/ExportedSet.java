package org.fieldops.dispatch;

/**
 * What became of the export of many channels.
 *
 * @param channels how many are in it
 * @param leftOut how many are not, as who asked may not export them
 * @param digest SHA-256 of its manifest, in hex
 */
public record ExportedSet(int channels, int leftOut, long messages, String digest) {}
