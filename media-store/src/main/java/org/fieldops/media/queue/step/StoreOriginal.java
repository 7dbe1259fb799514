package org.fieldops.media.queue.step;

import java.io.IOException;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.model.Originals.Derivative;

/** The bytes go to their place for good, refused and quarantined ones too. */
final class StoreOriginal implements IngestStep {

  private final Originals originals;

  StoreOriginal(Originals originals) {
    this.originals = originals;
  }

  @Override
  public void apply(Examination examination) throws IOException {
    String sha256 = examination.sha256();
    originals.keep(examination.bytes(), sha256);
    var previews = examination.previews();
    if (previews != null) {
      originals.keepDerivative(sha256, Derivative.PREVIEW, previews.preview());
      originals.keepDerivative(sha256, Derivative.THUMBNAIL, previews.thumbnail());
    }
  }
}
