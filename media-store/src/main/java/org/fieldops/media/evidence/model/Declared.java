package org.fieldops.media.evidence.model;

import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.FileName;
import org.jspecify.annotations.Nullable;

/**
 * What the device says the file is; the upload and the manifest must say the same bytes.
 *
 * @param filename cleaned, see {@link FileName}
 * @param givenName as the device spelled it; null when that is the same
 */
public record Declared(
    String filename, @Nullable String givenName, String contentType, long size, String sha256) {

  /** As a device spells it. */
  public static Declared of(String filename, String contentType, long size, String sha256) {
    return of(FileName.of(filename), contentType, size, sha256);
  }

  /** With a name that is clean already. */
  public static Declared of(FileName name, String contentType, long size, String sha256) {
    return new Declared(name.clean(), name.given(), ContentTypes.clean(contentType), size, sha256);
  }

  public boolean sameBytes(Declared other) {
    return size == other.size && sha256.equals(other.sha256);
  }
}
