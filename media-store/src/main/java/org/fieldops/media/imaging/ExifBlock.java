package org.fieldops.media.imaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the block in which a camera wrote its facts (Exif 2.32: a TIFF structure) inside each
 * container, and reads nothing else of the file.
 */
final class ExifBlock {

  private static final int LARGEST = 1 << 20;
  private static final byte[] PREAMBLE = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private ExifBlock() {}

  static Optional<byte[]> find(BoundedFile file, PictureType type) throws IOException {
    return switch (type) {
      case JPEG -> jpeg(file);
      case PNG -> png(file);
      case WEBP -> webp(file);
      case HEIC, AVIF -> HeifItems.exif(file).map(ExifBlock::withoutPreamble);
    };
  }

  /** APP1 segments before the first scan. */
  private static Optional<byte[]> jpeg(BoundedFile file) throws IOException {
    long at = JpegMarkers.next(file, 2);
    while (!endsHeader(JpegMarkers.marker(file, at))) {
      int length = file.u16(at + 2);
      if (JpegMarkers.marker(file, at) == 0xe1 && length > 2 + PREAMBLE.length) {
        byte[] segment = file.bytes(at + 4, length - 2);
        if (startsWithPreamble(segment)) {
          return Optional.of(withoutPreamble(segment));
        }
      }
      at = JpegMarkers.next(file, JpegMarkers.end(file, at));
    }
    return Optional.empty();
  }

  private static boolean endsHeader(int marker) {
    return marker == JpegMarkers.START_OF_SCAN || marker == JpegMarkers.END_OF_IMAGE;
  }

  private static Optional<byte[]> png(BoundedFile file) throws IOException {
    long at = 8;
    while (at + 12 <= file.length()) {
      long length = file.u32(at);
      String type = file.fourCc(at + 4);
      if (type.equals("eXIf") && length <= LARGEST) {
        return Optional.of(file.bytes(at + 8, length));
      }
      if (type.equals("IEND")) {
        break;
      }
      at += 12 + length;
    }
    return Optional.empty();
  }

  private static Optional<byte[]> webp(BoundedFile file) throws IOException {
    long at = 12;
    while (at + 8 <= file.length()) {
      long length = file.u32LittleEndian(at + 4);
      if (file.fourCc(at).equals("EXIF") && length <= LARGEST) {
        return Optional.of(withoutPreamble(file.bytes(at + 8, length)));
      }
      at += 8 + length + (length & 1);
    }
    return Optional.empty();
  }

  private static boolean startsWithPreamble(byte[] block) {
    return block.length > PREAMBLE.length
        && Arrays.equals(block, 0, PREAMBLE.length, PREAMBLE, 0, PREAMBLE.length);
  }

  private static byte[] withoutPreamble(byte[] block) {
    return startsWithPreamble(block)
        ? Arrays.copyOfRange(block, PREAMBLE.length, block.length)
        : block;
  }
}
