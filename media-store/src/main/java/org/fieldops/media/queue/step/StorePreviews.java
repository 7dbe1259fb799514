package org.fieldops.media.queue.step;

import java.io.IOException;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.model.Originals.Derivative;

/** What was drawn goes beside the original. */
final class StorePreviews implements IngestStep<Examination> {

  private final Originals originals;

  StorePreviews(Originals originals) {
    this.originals = originals;
  }

  @Override
  public void apply(Examination examination) throws IOException {
    var previews = examination.previews();
    if (previews != null) {
      String sha256 = examination.sha256();
      originals.keepDerivative(sha256, Derivative.PREVIEW, previews.preview());
      originals.keepDerivative(sha256, Derivative.THUMBNAIL, previews.thumbnail());
    }
  }
}
