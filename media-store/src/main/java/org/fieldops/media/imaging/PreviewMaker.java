package org.fieldops.media.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
import org.fieldops.media.PictureNote;

/**
 * Makes the upright derivatives. The size is asked of the header before anything is decoded, and
 * large pictures are decoded with pixels left out, into at most 24 MB and in bounded time.
 */
public class PreviewMaker {

  private static final Logger LOG = Logger.getLogger(PreviewMaker.class.getName());

  static final int PREVIEW_EDGE = 1600;
  static final int THUMBNAIL_EDGE = 320;

  private static final long DECODED_BYTES = 24L << 20;
  private static final float QUALITY = 0.85f;

  /** A larger part of a picture that ends early is not made up for by what is there. */
  private static final double MOST_MISSING = 0.05;

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
   * Draws them; without a preview for a picture that is whole but that no decoder here understands,
   * or that is more than its decoder may be asked for, in pixels or in time.
   *
   * @param orientation 1 to 8 as in Exif
   * @throws Refusal {@code PICTURE_DAMAGED}, {@code PICTURE_TOO_LARGE}: only for what the bytes
   *     themselves prove
   * @throws IOException when the disk failed; the bytes may be fine
   */
  public Drawing draw(Path picture, PictureType type, int orientation) throws IOException {
    PictureEnd end;
    DecodeLimit limit;
    try (BoundedFile file = new BoundedFile(picture)) {
      end = Wholeness.of(file, type);
      if (end.state() == PictureEnd.State.BROKEN || frameMissing(file, type)) {
        throw new Refusal(Problem.PICTURE_DAMAGED);
      }
      if (type == PictureType.JPEG && !JpegHeader.read(file).known()) {
        return Drawing.none(PictureNote.NOT_SHOWN);
      }
      limit = DecodeLimit.of(file, type);
    }
    Optional<ImageReader> reader = Decoders.of(type);
    if (reader.isEmpty()) {
      return Drawing.none(PictureNote.PREVIEW_LATER);
    }
    Deadline deadline = Deadline.after(time);
    try (PictureInput in = open(picture, end, deadline)) {
      return new Decoding(reader.get(), in, end, deadline).drawn(limit, orientation);
    } finally {
      reader.get().dispose();
    }
  }

  private static boolean frameMissing(BoundedFile file, PictureType type) throws IOException {
    return type == PictureType.JPEG && JpegHeader.read(file).frame() == 0;
  }

  /** The picture's bytes; a test gives a disk that fails. */
  PictureInput open(Path picture, PictureEnd end, Deadline deadline) throws IOException {
    return new PictureInput(picture, end, deadline);
  }

  /** One picture being decoded. */
  private final class Decoding {
    private final ImageReader reader;
    private final PictureInput in;
    private final PictureEnd end;
    private final Deadline deadline;
    private boolean dataMissing;

    Decoding(ImageReader reader, PictureInput in, PictureEnd end, Deadline deadline) {
      this.reader = reader;
      this.in = in;
      this.end = end;
      this.deadline = deadline;
      reader.addIIOReadWarningListener(
          (source, warning) -> dataMissing |= warning.contains("premature end"));
    }

    Drawing drawn(DecodeLimit limit, int orientation) throws IOException {
      try {
        Drawing drawing = decoded(limit, orientation);
        in.requireNoFault(); // some decoders take what they got
        return deadline.passed() ? notShown("it took too long") : drawing;
      } catch (IOException | RuntimeException e) {
        in.requireNoFault();
        if (e instanceof Refusal) {
          throw e;
        }
        if (deadline.passed()) {
          return notShown("it took too long");
        }
        if (e instanceof IOException && !unsupported(e)) {
          LOG.log(Level.INFO, "A picture is damaged: {0}", e.toString());
          throw new Refusal(Problem.PICTURE_DAMAGED);
        }
        return notShown(e.toString()); // a decoder's own fault proves nothing about the bytes
      }
    }

    private static Drawing notShown(String why) {
      LOG.log(Level.INFO, "No preview: {0}", why);
      return Drawing.none(PictureNote.NOT_SHOWN);
    }

    private Drawing decoded(DecodeLimit limit, int orientation) throws IOException {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > pixelLimit) {
        throw new Refusal(Problem.PICTURE_TOO_LARGE);
      }
      if (!limit.allows(width, height)) {
        return Drawing.none(PictureNote.NOT_SHOWN);
      }
      BufferedImage decoded = reader.read(0, leavingOut(reader, width, height));
      if (end.isOpen() && dataMissing && (limit.heldWhole() || missing(decoded) > MOST_MISSING)) {
        throw new Refusal(Problem.PICTURE_DAMAGED);
      }
      Set<PictureNote> notes = end.isOpen() ? Set.of(PictureNote.END_MISSING) : Set.of();
      return Drawing.of(previews(decoded, width, height, orientation), notes);
    }
  }

  /** What a decoder says of a way of coding that it does not know. */
  private static boolean unsupported(Exception e) {
    return String.valueOf(e.getMessage()).matches("(?i).*(unsupported|not supported|arithmetic).*");
  }

  /**
   * The share of a picture's end that is of one colour: a decoder of JPEG fills up with grey what
   * its data does not reach.
   */
  private static double missing(BufferedImage picture) {
    int width = picture.getWidth();
    long pixels = (long) width * picture.getHeight();
    int last = picture.getRGB(width - 1, picture.getHeight() - 1);
    long same = 0;
    while (same < pixels) {
      long at = pixels - 1 - same;
      if (picture.getRGB((int) (at % width), (int) (at / width)) != last) {
        break;
      }
      same++;
    }
    return (double) same / pixels;
  }

  /** The derivatives of a picture that was decoded, turned upright. */
  static Previews previews(BufferedImage decoded, int width, int height, int orientation)
      throws IOException {
    BufferedImage preview = Upright.turned(Upright.fitted(decoded, PREVIEW_EDGE), orientation);
    boolean swapped = Upright.swapsSides(orientation);
    return new Previews(
        swapped ? height : width,
        swapped ? width : height,
        jpeg(preview),
        jpeg(Upright.fitted(preview, THUMBNAIL_EDGE)));
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
