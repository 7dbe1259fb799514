package org.fieldops.it.prove;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fieldops.it.ProtocolClient;

/**
 * A photo on a phone: a real JPEG of about 3 MB that no other photo equals, drawn when asked for.
 */
public record Photo(UUID id, int size, String sha256) {

  private static final byte[] SCENE = scene();

  public static Photo taken() {
    UUID id = timeOrdered();
    byte[] bytes = drawn(id);
    return new Photo(id, bytes.length, ProtocolClient.sha256(bytes));
  }

  byte[] bytes() {
    return drawn(id);
  }

  private static byte[] drawn(UUID id) {
    byte[] comment = ("photo " + id).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream(SCENE.length + 64);
    out.write(SCENE, 0, 2);
    out.write(0xff);
    out.write(0xfe); // a comment segment
    out.write((comment.length + 2) >> 8);
    out.write(comment.length + 2);
    out.writeBytes(comment);
    out.write(SCENE, 2, SCENE.length - 2);
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
  private static byte[] scene() {
    Random random = new Random(42);
    BufferedImage image = new BufferedImage(2560, 1920, BufferedImage.TYPE_INT_RGB);
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
