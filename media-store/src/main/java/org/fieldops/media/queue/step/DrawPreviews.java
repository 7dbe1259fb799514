package org.fieldops.media.queue.step;

import java.io.IOException;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.imaging.PreviewMaker;

/** The upright preview and thumbnail; a picture that cannot be decoded to its end is damaged. */
final class DrawPreviews implements IngestStep {

  private final PreviewMaker maker;

  DrawPreviews(PreviewMaker maker) {
    this.maker = maker;
  }

  @Override
  public void apply(Examination examination) throws IOException {
    var type = examination.type();
    if (type == null || examination.settled()) {
      return;
    }
    var camera = examination.camera();
    Integer orientation = camera == null ? null : camera.orientation();
    try {
      maker
          .draw(examination.bytes(), type, orientation == null ? 1 : orientation)
          .ifPresent(examination::found);
    } catch (Refusal e) {
      examination.settle(EvidenceState.REFUSED, e.problem());
    }
  }
}
