package org.fieldops.media.queue.step;

import java.io.IOException;
import org.fieldops.media.evidence.model.Originals.Derivative;

/** What was drawn goes beside the bytes that it was drawn of. */
final class StorePreviews implements IngestStep<Examination> {

  private final Store store;

  StorePreviews(Store store) {
    this.store = store;
  }

  /** Where it is kept; durable on return. */
  interface Store {
    void keep(String sha256, Derivative which, byte[] jpeg) throws IOException;
  }

  @Override
  public void apply(Examination examination) throws IOException {
    var previews = examination.previews();
    if (previews != null) {
      String sha256 = examination.sha256();
      store.keep(sha256, Derivative.PREVIEW, previews.preview());
      store.keep(sha256, Derivative.THUMBNAIL, previews.thumbnail());
    }
  }
}
