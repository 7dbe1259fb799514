package org.fieldops.media.queue.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.imaging.PictureType;

/** What it is by its first bytes; a file of another kind is refused, whatever its name. */
final class SniffType implements IngestStep {

  @Override
  public void apply(Examination examination) throws IOException {
    Optional<PictureType> type;
    try (InputStream in = Files.newInputStream(examination.bytes())) {
      type = PictureType.sniff(in.readNBytes(PictureType.HEAD));
    }
    type.ifPresent(examination::found);
    if (type.isEmpty() && !examination.settled()) {
      examination.settle(EvidenceState.REFUSED, Problem.NOT_A_PICTURE);
    }
  }
}
