package org.fieldops.media.upload;

import java.time.Instant;

/**
 * An upload in the staging area.
 *
 * @param offset how many bytes are there
 * @param touchedAt when it was last written to
 */
public record StagedUpload(Manifest manifest, long offset, Instant touchedAt) {

  public boolean complete() {
    return offset == manifest.upload().length();
  }

  long missing() {
    return manifest.upload().length() - offset;
  }
}
