package org.fieldops.media.evidence.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.disk.TemporaryFile;
import org.fieldops.media.imaging.PictureType;
import org.fieldops.media.imaging.PreviewMaker;
import org.fieldops.media.imaging.Previews;

/** Draws anew what a device sent as a preview; nothing of its bytes goes any further. */
final class ClaimedPicture {

  private static final long MOST_PIXELS = 4_000_000;
  private static final PreviewMaker MAKER = new PreviewMaker(MOST_PIXELS, Duration.ofSeconds(10));

  private ClaimedPicture() {}

  /**
   * @throws Refusal as {@link EvidenceReview#claimPreview} says
   */
  static Previews drawn(InputStream jpeg) {
    try {
      byte[] bytes = jpeg.readNBytes(EvidenceReview.MOST_CLAIMED + 1);
      if (bytes.length > EvidenceReview.MOST_CLAIMED) {
        throw new Refusal(Problem.UPLOAD_TOO_LARGE, EvidenceReview.MOST_CLAIMED);
      }
      if (!PictureType.sniff(bytes).equals(Optional.of(PictureType.JPEG))) {
        throw new Refusal(Problem.NOT_A_PICTURE);
      }
      try (TemporaryFile file = TemporaryFile.of(bytes)) {
        return MAKER
            .draw(file.path(), PictureType.JPEG, 1)
            .previews()
            .orElseThrow(() -> new Refusal(Problem.PICTURE_DAMAGED));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
