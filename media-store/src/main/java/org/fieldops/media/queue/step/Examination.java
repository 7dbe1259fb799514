package org.fieldops.media.queue.step;

import java.nio.file.Path;
import java.util.Objects;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.imaging.PictureType;
import org.fieldops.media.imaging.Previews;
import org.fieldops.media.upload.Manifest;
import org.jspecify.annotations.Nullable;

/** What the steps find out about one upload, one after the other. */
public final class Examination {

  private final Manifest manifest;
  private final Path bytes;
  private @Nullable EvidenceState verdict;
  private @Nullable Problem reason;
  private @Nullable String sha256;
  private @Nullable PictureType type;
  private @Nullable Camera camera;
  private @Nullable Previews previews;

  Examination(Manifest manifest, Path bytes) {
    this.manifest = manifest;
    this.bytes = bytes;
  }

  public Manifest manifest() {
    return manifest;
  }

  Path bytes() {
    return bytes;
  }

  /** Not to be examined any further; it is still kept. */
  void settle(EvidenceState state, Problem why) {
    verdict = state;
    reason = why;
  }

  boolean settled() {
    return verdict != null;
  }

  EvidenceState verdictOr(EvidenceState unlessSettled) {
    return verdict == null ? unlessSettled : verdict;
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

  void found(Camera facts) {
    camera = facts;
  }

  @Nullable Camera camera() {
    return camera;
  }

  void found(Previews drawn) {
    previews = drawn;
  }

  @Nullable Previews previews() {
    return previews;
  }
}
