package org.fieldops.media.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** WebP files of a few bytes that unfold to any size (RFC 9649). */
final class Webp {

  private Webp() {}

  /** A whole file of one colour. */
  static byte[] lossless(int width, int height) {
    return of(chunk("VP8L", losslessFrame(width, height)));
  }

  static byte[] of(byte[]... chunks) {
    byte[] content = joined(chunks);
    return littleEndian(12 + content.length)
        .put(ascii("RIFF"))
        .putInt(4 + content.length)
        .put(ascii("WEBP"))
        .put(content)
        .array();
  }

  static byte[] chunk(String name, byte[] content) {
    return littleEndian(8 + content.length + content.length % 2)
        .put(ascii(name))
        .putInt(content.length)
        .put(content)
        .array();
  }

  /** VP8X. */
  static byte[] header(int width, int height) {
    return header(0, width, height);
  }

  static byte[] animationHeader(int width, int height) {
    return header(2, width, height);
  }

  private static byte[] header(int flags, int width, int height) {
    return chunk(
        "VP8X", joined(new byte[] {(byte) flags, 0, 0, 0}, u24(width - 1), u24(height - 1)));
  }

  static byte[] animationFrame(int width, int height, byte[] frame) {
    return chunk("ANMF", joined(new byte[6], u24(width - 1), u24(height - 1), new byte[4], frame));
  }

  /** Five codes of one symbol each: no pixel takes a bit. */
  static byte[] losslessFrame(int width, int height) {
    Bits bits = new Bits();
    bits.put(0x2f, 8);
    bits.put(width - 1, 14);
    bits.put(height - 1, 14);
    bits.put(0, 4 + 3); // no alpha, version 0; no transform, no cache, one group of codes
    for (int code = 0; code < 5; code++) {
      bits.put(1, 4); // simple, one symbol, of one bit, 0
    }
    return bits.bytes(24);
  }

  /** As much of a lossy frame as says its size. */
  static byte[] lossyFrameHeader(int width, int height) {
    return littleEndian(30)
        .put(new byte[] {0x10, 0, 0, (byte) 0x9d, 1, 0x2a})
        .putShort((short) width)
        .putShort((short) height)
        .array();
  }

  private static byte[] u24(int number) {
    return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static ByteBuffer littleEndian(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static final class Bits {
    private final BitSet set = new BitSet();
    private int length;

    void put(int value, int count) {
      for (int i = 0; i < count; i++) {
        set.set(length++, (value >> i & 1) == 1);
      }
    }

    byte[] bytes(int atLeast) {
      return java.util.Arrays.copyOf(set.toByteArray(), Math.max(atLeast, length / 8 + 1));
    }
  }
}
