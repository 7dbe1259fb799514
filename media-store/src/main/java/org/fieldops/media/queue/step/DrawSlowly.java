package org.fieldops.media.queue.step;

import java.io.IOException;
import org.fieldops.media.imaging.SlowPreviews;

/** The preview of a kind of picture whose decoder takes seconds; nothing waits for it. */
final class DrawSlowly implements IngestStep<Examination> {

  private final SlowPreviews previews;

  DrawSlowly(SlowPreviews previews) {
    this.previews = previews;
  }

  @Override
  public void apply(Examination examination) throws IOException {
    if (!examination.refused()) {
      examination.found(previews.draw(examination.original(), examination.type()));
    }
  }
}
