package org.fieldops.media.queue.step;

import java.time.ZoneId;
import org.fieldops.media.imaging.CameraFacts;

/** What the camera wrote into it. */
final class ReadCamera implements IngestStep {

  private final ZoneId zone;

  ReadCamera(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void apply(Examination examination) {
    var type = examination.type();
    if (type != null && !examination.settled()) {
      CameraFacts.read(examination.bytes(), type, zone).ifPresent(examination::found);
    }
  }
}
