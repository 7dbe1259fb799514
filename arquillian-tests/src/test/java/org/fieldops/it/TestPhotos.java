package org.fieldops.it;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fieldops.stack.StackSettings;

/**
 * Photos for tests: real camera files where the folder of samples exists, our own drawings where
 * not.
 */
public final class TestPhotos {

  private TestPhotos() {}

  /** The folder of real camera files, when this machine has one. */
  public static Optional<Path> samples() {
    String named = System.getProperty("fieldops.photos", "");
    Path folder =
        named.isBlank()
            ? StackSettings.fromEnvironment().root().resolve("../shared/photos").normalize()
            : Path.of(named);
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  /**
   * A file that public reports of faults are about, of {@code -Dfieldops.inputs=FOLDER} or {@code
   * shared/inputs}; empty where there is no such folder.
   */
  public static Optional<Path> input(String name) {
    String named = System.getProperty("fieldops.inputs", "");
    Path folder =
        named.isBlank()
            ? StackSettings.fromEnvironment().root().resolve("../shared/inputs").normalize()
            : Path.of(named);
    return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
  }

  /** All camera files of the folder by name, or our drawings. */
  public static List<Path> all() throws IOException {
    Optional<Path> folder = samples();
    if (folder.isEmpty()) {
      return forJourney();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().matches(".*\\.(jpg|HEIC)")).sorted().toList();
    }
  }

  /** Three undamaged photos; the second is larger than 1 MiB, so that it takes several chunks. */
  public static List<Path> forJourney() {
    return samples()
        .map(folder ->
            Stream.of("DSCN0010.jpg", "iphone_hdr_NO.jpg", "landscape_6.jpg")
                .map(folder::resolve)
                .toList())
        .orElseGet(() -> List.of(drawn(640, 1), drawn(1600, 2), drawn(800, 3)));
  }

  /** A small JPEG of our own; another one for each seed. */
  public static byte[] small(long seed) {
    try {
      return Files.readAllBytes(drawn(64, seed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG of coloured noise, which compresses badly: 1,600 pixels wide are about 3 MB. */
  private static Path drawn(int width, long seed) {
    BufferedImage image = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.drawString("Musterstadt " + seed, 20, 40);
    pen.dispose();
    try {
      Path file = Files.createTempFile("photo-" + seed + "-", ".jpg");
      ImageIO.write(image, "jpeg", file.toFile());
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
