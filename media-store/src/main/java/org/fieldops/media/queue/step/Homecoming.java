package org.fieldops.media.queue.step;

import java.nio.file.Path;
import java.util.Objects;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.imaging.PictureType;
import org.fieldops.media.upload.Manifest;
import org.jspecify.annotations.Nullable;

/** One upload on its way from the staging area to its place for good. */
final class Homecoming {

  private final Manifest manifest;
  private final Path bytes;
  private EvidenceState verdict = EvidenceState.RECEIVED;
  private @Nullable Problem reason;
  private @Nullable String sha256;
  private @Nullable PictureType type;
  private @Nullable String fileType;

  Homecoming(Manifest manifest, Path bytes) {
    this.manifest = manifest;
    this.bytes = bytes;
  }

  Manifest manifest() {
    return manifest;
  }

  Path bytes() {
    return bytes;
  }

  /** Not to be looked into any further; it is kept all the same. */
  void settle(EvidenceState state, Problem why) {
    verdict = state;
    reason = why;
  }

  boolean settled() {
    return verdict != EvidenceState.RECEIVED;
  }

  EvidenceState verdict() {
    return verdict;
  }

  @Nullable Problem reason() {
    return reason;
  }

  void found(String hash) {
    sha256 = hash;
  }

  String sha256() {
    return Objects.requireNonNull(sha256);
  }

  void found(PictureType what) {
    type = what;
  }

  @Nullable PictureType type() {
    return type;
  }

  void foundFile(String what) {
    fileType = what;
  }

  /** What a file of any kind is by its first bytes. */
  String fileType() {
    return Objects.requireNonNull(fileType);
  }
}
