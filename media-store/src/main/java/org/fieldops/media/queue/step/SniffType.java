package org.fieldops.media.queue.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.imaging.PictureType;

/** What it is by its first bytes; a file of another kind is refused, whatever its name. */
final class SniffType implements IngestStep<Homecoming> {

  @Override
  public void apply(Homecoming homecoming) throws IOException {
    Optional<PictureType> type = sniffed(homecoming.bytes());
    type.ifPresent(homecoming::found);
    if (type.isEmpty() && !homecoming.settled()) {
      homecoming.settle(EvidenceState.REFUSED, Problem.NOT_A_PICTURE);
    }
  }

  /** Also of bytes that are home: what was refused once may be known by now. */
  static void again(Examination examination) throws IOException {
    sniffed(examination.original())
        .ifPresentOrElse(examination::found, () -> examination.refuse(Problem.NOT_A_PICTURE));
  }

  private static Optional<PictureType> sniffed(Path bytes) throws IOException {
    try (InputStream in = Files.newInputStream(bytes)) {
      return PictureType.sniff(in.readNBytes(PictureType.HEAD));
    }
  }
}
