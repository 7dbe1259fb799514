package org.fieldops.media.queue.step;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PictureNote;
import org.fieldops.media.evidence.service.Looking.Findings;
import org.fieldops.media.imaging.Drawing;
import org.fieldops.media.imaging.PictureType;
import org.fieldops.media.imaging.Previews;
import org.jspecify.annotations.Nullable;

/** What the steps find out about one picture, one after the other. */
final class Examination {

  private final String sha256;
  private final Path original;
  private @Nullable Problem refused;
  private @Nullable PictureType type;
  private @Nullable Camera camera;
  private @Nullable Drawing drawing;

  Examination(String sha256, Path original) {
    this.sha256 = sha256;
    this.original = original;
  }

  String sha256() {
    return sha256;
  }

  Path original() {
    return original;
  }

  void refuse(Problem why) {
    refused = why;
  }

  boolean refused() {
    return refused != null;
  }

  void found(PictureType what) {
    type = what;
  }

  PictureType type() {
    return Objects.requireNonNull(type);
  }

  void found(Camera facts) {
    camera = facts;
  }

  int orientation() {
    Integer orientation = camera == null ? null : camera.orientation();
    return orientation == null ? 1 : orientation;
  }

  void found(Drawing drawn) {
    drawing = drawn;
  }

  @Nullable Previews previews() {
    return drawing == null ? null : drawing.previews().orElse(null);
  }

  /** All of it. */
  Findings findings() {
    Previews previews = previews();
    Set<PictureNote> notes = drawing == null ? Set.of() : drawing.notes();
    return new Findings(
        refused,
        type == null ? null : type.contentType(),
        previews == null ? null : previews.width(),
        previews == null ? null : previews.height(),
        previews != null,
        camera,
        notes);
  }
}
