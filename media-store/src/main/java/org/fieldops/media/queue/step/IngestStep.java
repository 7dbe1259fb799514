package org.fieldops.media.queue.step;

import java.io.IOException;

/**
 * One step on the way home, or of looking into a picture. May be done again after a crash anywhere,
 * with the same effect.
 *
 * @param <T> what goes from step to step
 */
interface IngestStep<T> {

  /** Does it, or leaves it when what was found so far makes it pointless. */
  void apply(T subject) throws IOException;
}
