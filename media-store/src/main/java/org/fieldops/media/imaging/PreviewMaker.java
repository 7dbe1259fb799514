package org.fieldops.media.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Makes the upright derivatives. The size is asked of the header before anything is decoded, and
 * large pictures are decoded with pixels left out, into at most 24 MB and in bounded time.
 */
public final class PreviewMaker {

  private static final Logger LOG = Logger.getLogger(PreviewMaker.class.getName());

  static final int PREVIEW_EDGE = 1600;
  static final int THUMBNAIL_EDGE = 320;

  private static final long DECODED_BYTES = 24L << 20;
  private static final float QUALITY = 0.85f;

  private final long pixelLimit;
  private final Duration time;

  /**
   * @param time that decoding one picture may take
   */
  public PreviewMaker(long pixelLimit, Duration time) {
    this.pixelLimit = pixelLimit;
    this.time = time;
    Decoders.register();
  }

  /**
   * Draws them; empty for a picture that is whole but that no decoder here understands, or that is
   * more than its decoder may be asked for, in pixels or in time.
   *
   * @param orientation 1 to 8 as in Exif
   * @throws Refusal {@code PICTURE_DAMAGED}, {@code PICTURE_TOO_LARGE}
   */
  public Optional<Previews> draw(Path picture, PictureType type, int orientation)
      throws IOException {
    DecodeLimit limit;
    try (BoundedFile file = new BoundedFile(picture)) {
      if (!Wholeness.of(file, type)) {
        throw new Refusal(Problem.PICTURE_DAMAGED);
      }
      limit = DecodeLimit.of(file, type);
    }
    Optional<ImageReader> reader = Decoders.of(type);
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    Deadline deadline = Deadline.after(time);
    try (TimedInput in = new TimedInput(picture, deadline)) {
      Optional<Previews> previews = drawn(reader.get(), in, limit, orientation);
      return deadline.passed() ? tooSlow(picture) : previews; // some decoders take what they got
    } catch (Refusal e) {
      if (deadline.passed() && e.problem() == Problem.PICTURE_DAMAGED) {
        return tooSlow(picture);
      }
      throw e;
    } finally {
      reader.get().dispose();
    }
  }

  private static Optional<Previews> tooSlow(Path picture) {
    LOG.log(Level.INFO, "No preview in time of {0}", picture);
    return Optional.empty();
  }

  private Optional<Previews> drawn(
      ImageReader reader, TimedInput in, DecodeLimit limit, int orientation) {
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > pixelLimit) {
        throw new Refusal(Problem.PICTURE_TOO_LARGE);
      }
      if (!limit.allows(width, height)) {
        return Optional.empty();
      }
      BufferedImage decoded = reader.read(0, leavingOut(reader, width, height));
      BufferedImage preview = Upright.turned(Upright.fitted(decoded, PREVIEW_EDGE), orientation);
      boolean swapped = Upright.swapsSides(orientation);
      return Optional.of(
          new Previews(
              swapped ? height : width,
              swapped ? width : height,
              jpeg(preview),
              jpeg(Upright.fitted(preview, THUMBNAIL_EDGE))));
    } catch (Refusal e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // decoders of untrusted bytes fail in every way; the hash was read from this disk just before
      LOG.log(Level.INFO, "A picture is taken for damaged: {0}", e.toString());
      throw new Refusal(Problem.PICTURE_DAMAGED);
    }
  }

  private static ImageReadParam leavingOut(ImageReader reader, int width, int height)
      throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    ImageTypeSpecifier raw = reader.getImageTypes(0).next();
    long bits = Math.max(24, raw.getColorModel().getPixelSize());
    double decoded = (double) width * height * bits / 8;
    int every = (int) Math.ceil(Math.sqrt(decoded / DECODED_BYTES));
    int most = Math.max(1, Math.min(width, height));
    every = Math.clamp(every, 1, most);
    param.setSourceSubsampling(every, every, 0, 0);
    return param;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
