package org.fieldops.media.imaging;

import com.dylibso.chicory.wasm.ChicoryException;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.media.PictureNote;

/**
 * Previews of pictures whose decoder takes seconds: HEIC and AVIF. Their decoders are compiled from
 * WebAssembly: they reach nothing but the memory that they are given, one instance for each
 * picture.
 */
public final class SlowPreviews {

  private static final Logger LOG = Logger.getLogger(SlowPreviews.class.getName());

  private final Duration time;

  /**
   * @param time that one picture may take
   */
  public SlowPreviews(Duration time) {
    this.time = time;
  }

  /**
   * Draws them, upright; without a preview for what these decoders do not understand or what is
   * more than they may be asked for, in pixels or in time.
   *
   * @throws IOException when the disk failed, or the thread is to end; the bytes may be fine
   */
  public Drawing draw(Path picture, PictureType type) throws IOException {
    try (BoundedFile file = new BoundedFile(picture);
        TimeLimit limit = TimeLimit.begin(time)) {
      try {
        Optional<Decoded> decoded =
            switch (type) {
              case HEIC -> HeicDecoder.decode(file);
              case AVIF -> AvifDecoder.decode(file);
              case JPEG, PNG, WEBP -> Optional.empty();
            };
        if (decoded.isPresent()) {
          Decoded all = decoded.get();
          return Drawing.of(
              PreviewMaker.previews(all.image(), all.width(), all.height(), all.orientation()),
              Set.of());
        }
      } catch (ChicoryException e) {
        if (Thread.currentThread().isInterrupted() && !limit.passed()) {
          throw new IOException("to be ended while decoding", e);
        }
        LOG.log(Level.INFO, "No preview: {0}", e.toString());
      } catch (EOFException | MalformedPicture e) {
        LOG.log(Level.INFO, "No preview: {0}", e.toString());
      }
      return Drawing.none(PictureNote.NOT_SHOWN);
    }
  }

  /**
   * A decoded picture.
   *
   * @param image with pixels left out when it is large
   * @param width of the whole picture, as {@code image} is turned
   * @param orientation what still has to be done to {@code image}, as in Exif
   */
  record Decoded(BufferedImage image, int width, int height, int orientation) {}
}
