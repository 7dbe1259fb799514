package org.fieldops.media.file.model;

import jakarta.json.JsonString;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.operation.Body;
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

  /**
   * As a manifest says it. A name is never a reason to lose a file, nor is none.
   *
   * @param nameless what a file is called of whose name nothing is left
   * @param limit in bytes
   * @throws Refusal {@code UPLOAD_EMPTY}, {@code UPLOAD_TOO_LARGE}, {@code MALFORMED}
   */
  public static Declared of(Body manifest, String nameless, long limit) {
    String sha256 = manifest.sha256("sha256");
    long size = manifest.whole("size", 0, Long.MAX_VALUE);
    if (size == 0) {
      throw new Refusal(Problem.UPLOAD_EMPTY);
    }
    if (size > limit) {
      throw new Refusal(Problem.UPLOAD_TOO_LARGE, limit);
    }
    FileName name = FileName.of(spelled(manifest, "filename"), nameless);
    return of(name, spelled(manifest, "contentType"), size, sha256);
  }

  private static String spelled(Body manifest, String field) {
    return manifest.json().get(field) instanceof JsonString text ? text.getString() : "";
  }

  public boolean sameBytes(Declared other) {
    return size == other.size && sha256.equals(other.sha256);
  }
}
