package org.fieldops.media.imaging;

import java.nio.file.Path;
import java.time.Duration;
import org.fieldops.media.PictureNote;

/** Previews of pictures whose decoder takes seconds: HEIC and AVIF; there is none yet. */
public final class SlowPreviews {

  /**
   * @param time that one picture may take
   */
  public SlowPreviews(Duration time) {}

  public Drawing draw(Path picture, PictureType type) {
    return Drawing.none(PictureNote.NOT_SHOWN);
  }
}
