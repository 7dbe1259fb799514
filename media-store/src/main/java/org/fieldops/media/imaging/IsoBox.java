package org.fieldops.media.imaging;

import java.io.IOException;
import java.util.Optional;

/**
 * A box of ISO/IEC 14496-12.
 *
 * @param payload where its content begins
 * @param end where the next box begins
 */
record IsoBox(String type, long payload, long end) {

  /**
   * The box at a place.
   *
   * @param limit where the enclosing box ends; a box of size 0 reaches to there
   */
  static IsoBox at(BoundedFile file, long at, long limit) throws IOException {
    long size = file.u32(at);
    String type = file.fourCc(at + 4);
    long header = 8;
    if (size == 1) {
      size = file.u64(at + 8);
      header = 16;
    } else if (size == 0) {
      size = limit - at;
    }
    if (size < header || at + size < 0) {
      throw new MalformedPicture("a box of " + size + " bytes");
    }
    return new IsoBox(type, at + header, at + size);
  }

  /** The first box of a type between two places. */
  static Optional<IsoBox> find(BoundedFile file, String type, long from, long limit)
      throws IOException {
    long at = from;
    while (at + 8 <= limit) {
      IsoBox box = at(file, at, limit);
      if (box.type().equals(type)) {
        return Optional.of(box);
      }
      at = box.end();
    }
    return Optional.empty();
  }
}
