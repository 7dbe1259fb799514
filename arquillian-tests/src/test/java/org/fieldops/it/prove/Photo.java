package org.fieldops.it.prove;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.fieldops.it.ProtocolClient;

/**
 * A photo on a phone: a real JPEG that no other photo equals, drawn when asked for.
 *
 * @param width of the picture in pixels; 2,560 are about 3 MB, 810 about 300 KB
 */
public record Photo(UUID id, int width, int size, String sha256) {

  private static final int USUAL = 2560;
  private static final int SMALL = 810;
  private static final Map<Integer, byte[]> SCENES = new ConcurrentHashMap<>();

  /** One of about 3 MB. */
  public static Photo taken() {
    return taken(USUAL);
  }

  /** One of about 300 KB. */
  public static Photo small() {
    return taken(SMALL);
  }

  private static Photo taken(int width) {
    UUID id = timeOrdered();
    byte[] bytes = drawn(id, width);
    return new Photo(id, width, bytes.length, ProtocolClient.sha256(bytes));
  }

  public byte[] bytes() {
    return drawn(id, width);
  }

  private static byte[] drawn(UUID id, int width) {
    byte[] scene = SCENES.computeIfAbsent(width, Photo::scene);
    byte[] comment = ("photo " + id).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream(scene.length + 64);
    out.write(scene, 0, 2);
    out.write(0xff);
    out.write(0xfe); // a comment segment
    out.write((comment.length + 2) >> 8);
    out.write(comment.length + 2);
    out.writeBytes(comment);
    out.write(scene, 2, scene.length - 2);
    return out.toByteArray();
  }

  /** A UUIDv7 (RFC 9562), as devices make them. */
  static UUID timeOrdered() {
    UUID random = UUID.randomUUID();
    long high =
        System.currentTimeMillis() << 16 | 0x7000 | (random.getMostSignificantBits() & 0xfff);
    return new UUID(high, random.getLeastSignificantBits());
  }

  /** Noise, because nothing else makes a JPEG as large as a camera's. */
  private static byte[] scene(int width) {
    Random random = new Random(42);
    BufferedImage image = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
