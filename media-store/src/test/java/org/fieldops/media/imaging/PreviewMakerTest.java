package org.fieldops.media.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

  private final PreviewMaker maker = new PreviewMaker(100_000_000);
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
            assertTrue(maker.draw(file, PictureType.PNG, 1).isPresent());
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertTrue(peak < 64L << 20, "peak " + (peak >> 20) + " MB");
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG"})
  void aPictureThatEndsEarlyIsDamagedWhereverItEnds(PictureType type) throws IOException {
    byte[] whole = type == PictureType.JPEG ? Pictures.jpeg(400, 300) : Pictures.png(400, 300);
    for (int length : new int[] {20, whole.length / 4, whole.length / 2, whole.length - 3}) {
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
              case HEIC -> "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1);
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
  void aTextIsNoPictureWhateverItsName() {
    assertEquals(
        Optional.empty(),
        PictureType.sniff("Hallo, ich bin ein Bild".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Optional.empty(), PictureType.sniff(new byte[0]));
    assertEquals(Optional.of(PictureType.PNG), PictureType.sniff(Pictures.png(2, 2)));
  }

  private Previews draw(byte[] bytes, PictureType type, int orientation) throws IOException {
    return maker.draw(file(bytes), type, orientation).orElseThrow();
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

  /** The most heap in use while something runs, over what was in use before, sampled. */
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
                peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                Thread.onSpinWait();
              }
            });
    work.run();
    sampler.interrupt();
    return peak.get() - before;
  }
}
