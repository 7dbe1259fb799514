package org.fieldops.media.queue.step;

import java.io.IOException;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.disk.Sha256;

/** The bytes must be those that the device announced; others are kept apart, not thrown away. */
final class VerifyHash implements IngestStep<Homecoming> {

  @Override
  public void apply(Homecoming homecoming) throws IOException {
    String found = Sha256.of(homecoming.bytes());
    homecoming.found(found);
    if (!found.equals(homecoming.manifest().upload().sha256())) {
      homecoming.settle(EvidenceState.QUARANTINED, Problem.HASH_DIFFERS);
    }
  }
}
