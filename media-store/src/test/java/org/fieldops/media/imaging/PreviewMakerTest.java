package org.fieldops.media.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreviewMakerTest {

  private final PreviewMaker maker = new PreviewMaker(100_000_000, Duration.ofMinutes(5));
  @TempDir private Path folder;

  @Test
  void aLargePictureIsFittedAndASmallOneIsNotEnlarged() throws IOException {
    Previews large = draw(Pictures.jpeg(4000, 3000), PictureType.JPEG, 1);
    assertEquals(1600, image(large.preview()).getWidth());
    assertEquals(1200, image(large.preview()).getHeight());
    assertEquals(320, image(large.thumbnail()).getWidth());
    assertEquals(4000, large.width());
    Previews small = draw(Pictures.png(100, 60), PictureType.PNG, 1);
    assertEquals(100, image(small.preview()).getWidth());
    assertEquals(60, image(small.thumbnail()).getHeight());
  }

  @Test
  void everyOrientationIsTurnedUpright() throws IOException {
    // where the yellow corner and the red half of the picture stand after the turn, as Exif has it
    String[] corner = {"", "TL", "TR", "BR", "BL", "TL", "TR", "BR", "BL"};
    for (int orientation = 1; orientation <= 8; orientation++) {
      Previews previews = draw(Pictures.jpeg(800, 400), PictureType.JPEG, orientation);
      BufferedImage upright = image(previews.preview());
      boolean swapped = orientation >= 5;
      assertEquals(swapped ? 400 : 800, upright.getWidth(), "orientation " + orientation);
      assertEquals(swapped ? 400 : 800, previews.width());
      assertEquals(corner[orientation], yellowCorner(upright), "orientation " + orientation);
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void aPngOf60000By60000IsRefusedByItsHeaderWithoutMemory() throws IOException {
    byte[] huge = Pictures.pngClaiming(60_000, 60_000);
    draw(Pictures.png(10, 10), PictureType.PNG, 1); // classes loaded
    long peak =
        peakWhile(() -> assertEquals(Problem.PICTURE_TOO_LARGE, refusal(huge, PictureType.PNG)));
    assertTrue(peak < 64L << 20, "peak " + (peak >> 20) + " MB");
  }

  @Test
  void aPictureOf96MegapixelsIsDrawnWithin64Megabytes() throws IOException {
    Path file = folder.resolve("large.png");
    try (var out = Files.newOutputStream(file)) {
      out.write(LargePng.of(12_000, 8_000));
    }
    long peak =
        peakWhile(() -> {
          try {
            assertTrue(maker.draw(file, PictureType.PNG, 1).previews().isPresent());
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertTrue(peak < 64L << 20, "peak " + (peak >> 20) + " MB");
  }

  @Test
  void aLosslessWebpIsDrawnUpToTwelveMegapixelsAndBeyondOnlyKept() throws IOException {
    byte[] most = Webp.lossless(4200, 3000);
    byte[] more = Webp.lossless(5000, 4000);
    long drawing = peakWhile(() -> assertFalse(nothingDrawn(most, PictureType.WEBP)));
    assertTrue(drawing < 72L << 20, "peak " + (drawing >> 20) + " MB");
    long keeping = peakWhile(() -> assertTrue(nothingDrawn(more, PictureType.WEBP)));
    assertTrue(keeping < 16L << 20, "peak " + (keeping >> 20) + " MB");
  }

  @Test
  void aWebpWhoseFrameIsLargerThanItsHeaderSaysIsDamaged() throws IOException {
    byte[] lossless = Webp.chunk("VP8L", Webp.losslessFrame(12_000, 8_000));
    byte[] lossy = Webp.chunk("VP8 ", Webp.lossyFrameHeader(12_000, 8_000));
    byte[] fits = Webp.chunk("VP8L", Webp.losslessFrame(100, 60));
    assertEquals(100, draw(Webp.of(Webp.header(100, 60), fits), PictureType.WEBP, 1).width());
    for (byte[] frame : List.of(lossless, lossy)) {
      damaged(Webp.of(Webp.header(100, 60), frame));
      damaged(Webp.of(Webp.header(100, 60), fits, frame));
      damaged(Webp.of(Webp.animationHeader(100, 60), Webp.animationFrame(100, 60, frame)));
    }
  }

  private void damaged(byte[] webp) {
    assertEquals(Problem.PICTURE_DAMAGED, refusal(webp, PictureType.WEBP));
  }

  @Test
  void aJpegInSeveralScansIsDrawnUpToTwelveMegapixelsAndBeyondOnlyKept() throws IOException {
    assertEquals(4000, draw(Pictures.progressive(4000, 3000), PictureType.JPEG, 1).width());
    assertTrue(nothingDrawn(Pictures.progressive(5000, 4000), PictureType.JPEG));
    assertTrue(nothingDrawn(sequentialInSeveralScans(5000, 4000), PictureType.JPEG));
    assertEquals(5000, draw(Pictures.jpeg(5000, 4000), PictureType.JPEG, 1).width());
  }

  /** Begins like one whose first scan has one of three components, and ends after it. */
  private static byte[] sequentialInSeveralScans(int width, int height) {
    ByteBuffer jpeg = ByteBuffer.allocate(35).putShort((short) 0xffd8);
    jpeg.putShort((short) 0xffc0).putShort((short) 17).put((byte) 8);
    jpeg.putShort((short) height).putShort((short) width).put((byte) 3);
    jpeg.put(new byte[] {1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0});
    jpeg.putShort((short) 0xffda).putShort((short) 8).put(new byte[] {1, 1, 0, 0, 63, 0});
    return jpeg.put(new byte[] {0, 0}).putShort((short) 0xffd9).array();
  }

  @Test
  void aPngWithASideLongerThanARowMayBeIsOnlyKept() throws IOException {
    assertTrue(nothingDrawn(LargePng.of(70_000, 2), PictureType.PNG));
    assertTrue(nothingDrawn(LargePng.of(2, 70_000), PictureType.PNG));
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void aPictureThatTakesTooLongIsOnlyKept() throws IOException {
    byte[] frame = Arrays.copyOf(Webp.lossyFrameHeader(4000, 3000), 900_000);
    byte[][] chunks = new byte[21][];
    Arrays.fill(chunks, Webp.chunk("VP8 ", frame)); // each is decoded over the one before
    chunks[0] = Webp.header(4000, 3000);
    Path endless = file(Webp.of(chunks));
    PreviewMaker hasty = new PreviewMaker(100_000_000, Duration.ofMillis(100));
    assertTrue(hasty.draw(endless, PictureType.WEBP, 1).previews().isEmpty());
    for (byte[] jpeg : List.of(Pictures.jpeg(4000, 3000), Pictures.progressive(4000, 3000))) {
      PreviewMaker late = new PreviewMaker(100_000_000, Duration.ZERO);
      assertTrue(late.draw(file(jpeg), PictureType.JPEG, 1).previews().isEmpty());
    }
  }

  @Test
  void aDiskThatFailsProvesNothingAboutThePicture() throws IOException {
    for (PictureType type : List.of(PictureType.JPEG, PictureType.PNG, PictureType.WEBP)) {
      byte[] bytes =
          switch (type) {
            case JPEG -> Pictures.jpeg(2000, 1500);
            case PNG -> Pictures.png(2000, 1500);
            default -> Webp.lossless(2000, 1500);
          };
      Path picture = file(bytes);
      for (long fails : new long[] {0, bytes.length / 2}) {
        PreviewMaker unlucky =
            new PreviewMaker(100_000_000, Duration.ofMinutes(5)) {
              @Override
              PictureInput open(Path path, PictureEnd end, Deadline deadline) throws IOException {
                return failing(path, end, deadline, fails);
              }
            };
        IOException e =
            assertThrows(IOException.class, () -> unlucky.draw(picture, type, 1), type.name());
        assertEquals("the disk failed", e.getMessage());
      }
      assertTrue(maker.draw(picture, type, 1).previews().isPresent());
    }
  }

  private static PictureInput failing(Path path, PictureEnd end, Deadline deadline, long from)
      throws IOException {
    return new PictureInput(path, end, deadline) {
      @Override
      void readFully(java.io.RandomAccessFile file, long at, byte[] into, int length)
          throws IOException {
        if (at + length > from) {
          throw new IOException("Input/output error");
        }
        super.readFully(file, at, into, length);
      }
    };
  }

  private boolean nothingDrawn(byte[] bytes, PictureType type) {
    try {
      return maker.draw(file(bytes), type, 1).previews().isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG"})
  void aPictureThatEndsEarlyIsDamagedWhereverItEnds(PictureType type) throws IOException {
    byte[] whole = type == PictureType.JPEG ? Pictures.jpeg(400, 300) : Pictures.png(400, 300);
    for (int length : new int[] {20, whole.length / 4, whole.length / 2, whole.length * 2 / 3}) {
      assertEquals(Problem.PICTURE_DAMAGED, refusal(Arrays.copyOf(whole, length), type));
    }
  }

  @Test
  void anyNoiseBehindAPicturesFirstBytesIsRefusedAndNothingWorse() throws IOException {
    Random random = new Random(7);
    for (PictureType type : PictureType.values()) {
      for (int i = 0; i < 40; i++) {
        byte[] noise = new byte[2000];
        random.nextBytes(noise);
        byte[] head =
            switch (type) {
              case JPEG -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1};
              case PNG -> Arrays.copyOf(Pictures.png(2, 2), 12);
              case WEBP -> "RIFF\u0010\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
              case HEIC, AVIF -> "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1);
            };
        System.arraycopy(head, 0, noise, 0, head.length);
        Path file = file(noise);
        CameraFacts.read(file, type, java.time.ZoneOffset.UTC);
        try {
          maker.draw(file, type, 1);
        } catch (Refusal e) {
          assertTrue(
              e.problem() == Problem.PICTURE_DAMAGED || e.problem() == Problem.PICTURE_TOO_LARGE);
        }
      }
    }
  }

  @Test
  void aHeicWhoseBoxesMakeNoSenseIsDamaged() throws IOException {
    String type = "\0\0\0\u0010ftypheic\0\0\0\0";
    assertTrue(nothingDrawn(latin1(type + "\0\0\0\bmdat"), PictureType.HEIC));
    for (String box :
        List.of(
            "\0\0\0\u0007meta",
            "\0\0\0\u0001meta\0\0\0\0\0\0\0\u000f",
            "\0\0\0\u0001meta\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
            "\0\0\0\u0001meta\u007f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")) {
      assertEquals(Problem.PICTURE_DAMAGED, refusal(latin1(type + box), PictureType.HEIC), box);
    }
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aTextIsNoPictureWhateverItsName() {
    assertEquals(
        Optional.empty(),
        PictureType.sniff("Hallo, ich bin ein Bild".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Optional.empty(), PictureType.sniff(new byte[0]));
    assertEquals(Optional.of(PictureType.PNG), PictureType.sniff(Pictures.png(2, 2)));
  }

  private Previews draw(byte[] bytes, PictureType type, int orientation) throws IOException {
    return maker.draw(file(bytes), type, orientation).previews().orElseThrow();
  }

  private Problem refusal(byte[] bytes, PictureType type) {
    return assertThrows(Refusal.class, () -> maker.draw(file(bytes), type, 1)).problem();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "picture", ""), bytes);
  }

  private static BufferedImage image(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static String yellowCorner(BufferedImage image) {
    int right = image.getWidth() - 20;
    int bottom = image.getHeight() - 20;
    if (yellow(image, 20, 20)) {
      return "TL";
    }
    if (yellow(image, right, 20)) {
      return "TR";
    }
    return yellow(image, right, bottom) ? "BR" : yellow(image, 20, bottom) ? "BL" : "none";
  }

  private static boolean yellow(BufferedImage image, int x, int y) {
    Color color = new Color(image.getRGB(x, y));
    return color.getRed() > 180 && color.getGreen() > 180 && color.getBlue() < 90;
  }

  /** The most heap that is needed while something runs, over what was before, sampled. */
  private static long peakWhile(Runnable work) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long before = runtime.totalMemory() - runtime.freeMemory();
    AtomicLong peak = new AtomicLong();
    Thread sampler =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(30_000_000);
                System.gc(); // garbage is not needed
                peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
              }
            });
    work.run();
    sampler.interrupt();
    return peak.get() - before;
  }
}
