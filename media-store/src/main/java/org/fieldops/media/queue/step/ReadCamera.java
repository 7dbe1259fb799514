package org.fieldops.media.queue.step;

import java.io.IOException;
import java.time.ZoneId;
import org.fieldops.media.imaging.CameraFacts;

/** What the camera wrote into it. */
final class ReadCamera implements IngestStep<Examination> {

  private final ZoneId zone;

  ReadCamera(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void apply(Examination examination) throws IOException {
    if (!examination.refused()) {
      CameraFacts.read(examination.original(), examination.type(), zone)
          .ifPresent(examination::found);
    }
  }
}
