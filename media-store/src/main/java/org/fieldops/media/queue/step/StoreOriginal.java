package org.fieldops.media.queue.step;

import java.io.IOException;
import org.fieldops.media.evidence.model.Originals;

/** The bytes go to their place for good, refused and quarantined ones too. */
final class StoreOriginal implements IngestStep<Homecoming> {

  private final Originals originals;

  StoreOriginal(Originals originals) {
    this.originals = originals;
  }

  @Override
  public void apply(Homecoming homecoming) throws IOException {
    originals.keep(homecoming.bytes(), homecoming.sha256());
  }
}
