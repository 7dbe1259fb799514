package org.fieldops.media.queue.step;

import java.io.IOException;

/** One step on the way home. May be done again after a crash anywhere, with the same effect. */
interface IngestStep {

  /** Does it, or leaves it when {@link Examination#settled} makes it pointless. */
  void apply(Examination examination) throws IOException;
}
