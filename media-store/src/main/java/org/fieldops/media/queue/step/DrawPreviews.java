package org.fieldops.media.queue.step;

import java.io.IOException;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.imaging.PreviewMaker;

/** The upright preview and thumbnail; a picture that cannot be decoded to its end is damaged. */
final class DrawPreviews implements IngestStep<Examination> {

  private final PreviewMaker maker;

  DrawPreviews(PreviewMaker maker) {
    this.maker = maker;
  }

  @Override
  public void apply(Examination examination) throws IOException {
    if (examination.refused()) {
      return;
    }
    try {
      examination.found(
          maker.draw(examination.original(), examination.type(), examination.orientation()));
    } catch (Refusal e) {
      examination.refuse(e.problem());
    }
  }
}
