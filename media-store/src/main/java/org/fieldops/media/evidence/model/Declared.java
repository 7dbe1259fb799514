package org.fieldops.media.evidence.model;

/** What the device says the file is; the upload and the manifest must say the same. */
public record Declared(String filename, String contentType, long size, String sha256) {

  boolean sameBytes(Declared other) {
    return size == other.size && sha256.equals(other.sha256);
  }
}
