package org.fieldops.media.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fieldops.media.CameraPhotos;
import org.fieldops.media.PictureNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowPreviewsTest {

  private final SlowPreviews previews = new SlowPreviews(Duration.ofMinutes(5));
  @TempDir private Path folder;

  @Test
  void aHeicOfAPhoneIsDrawnUpright() throws IOException {
    Previews drawn = previews.draw(input("iphone15pro.heic"), PictureType.HEIC).previews().get();
    assertEquals(12_192_768, drawn.width() * drawn.height());
    BufferedImage preview = image(drawn.preview());
    assertEquals(1600, Math.max(preview.getWidth(), preview.getHeight()));
    assertTrue(colours(preview) > 1000, "a photo, no plain area");
    BufferedImage thumbnail = image(drawn.thumbnail());
    assertEquals(320, Math.max(thumbnail.getWidth(), thumbnail.getHeight()));
  }

  @Test
  void anAvifIsDrawnInItsColours() throws IOException {
    Previews drawn = previews.draw(input("fox.avif"), PictureType.AVIF).previews().get();
    assertEquals(1204, drawn.width());
    assertEquals(800, drawn.height());
    BufferedImage preview = image(drawn.preview());
    assertTrue(colours(preview) > 1000, "a photo, no plain area");
    assertTrue(warm(preview) > 0, "autumn leaves are orange, not blue: " + warm(preview));
  }

  @Test
  void whatIsCutOrChangedOrNoPictureAtAllIsGoneThroughWithoutHarm() throws IOException {
    for (String name : new String[] {"iphone15pro.heic", "fox.avif"}) {
      PictureType type = name.endsWith("avif") ? PictureType.AVIF : PictureType.HEIC;
      byte[] whole = Files.readAllBytes(input(name));
      assertFalse(drawn(Arrays.copyOf(whole, 300), type));
      byte[] changed = whole.clone();
      Arrays.fill(changed, whole.length / 2, whole.length / 2 + 2000, (byte) 0x5a);
      drawn(changed, type); // garbage or nothing, but it comes back
      byte[] huge = whole.clone();
      int size = new String(huge, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("ispe");
      while (size > 0) {
        huge[size + 8] = 0x7f;
        size =
            new String(huge, java.nio.charset.StandardCharsets.ISO_8859_1)
                .indexOf("ispe", size + 1);
      }
      assertFalse(drawn(huge, type), "a claim takes no memory");
    }
  }

  @Test
  void aPictureThatTakesTooLongIsNotShownAndLeavesNothingOnTheThread() throws IOException {
    Drawing late =
        new SlowPreviews(Duration.ofMillis(20)).draw(input("iphone15pro.heic"), PictureType.HEIC);
    assertEquals(Set.of(PictureNote.NOT_SHOWN), late.notes());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void aThreadThatIsToEndProvesNothingAboutThePicture() throws IOException {
    Path heic = input("iphone15pro.heic");
    Thread.currentThread().interrupt();
    assertThrows(IOException.class, () -> previews.draw(heic, PictureType.HEIC));
    assertTrue(Thread.interrupted());
  }

  @Test
  void theShortNamesOfTheDecodersFunctionsAreThoseOfThisVersion() throws IOException {
    String map = Files.readString(Path.of("wasm/node_modules/libheif-js/libheif-wasm/libheif.js"));
    HeicDecoder.EXPORTS.forEach((name, letter) ->
        assertTrue(map.contains("t._" + name + "=a." + letter + ","), name + " is not " + letter));
  }

  private boolean drawn(byte[] bytes, PictureType type) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "picture", ""), bytes);
    return previews.draw(file, type).previews().isPresent();
  }

  private static Path input(String name) {
    Optional<Path> file = CameraPhotos.input(name);
    assumeTrue(file.isPresent(), "no folder with inputs here");
    return file.get();
  }

  private static BufferedImage image(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static long colours(BufferedImage image) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .distinct()
        .count();
  }

  /**
   * How many more pixels are clearly red than clearly blue, which is why the white fox does not
   * count.
   */
  private static long warm(BufferedImage image) {
    long sum = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color color = new Color(image.getRGB(x, y));
        int difference = color.getRed() - color.getBlue();
        sum += difference > 100 ? 1 : difference < -100 ? -1 : 0;
      }
    }
    return sum;
  }
}
