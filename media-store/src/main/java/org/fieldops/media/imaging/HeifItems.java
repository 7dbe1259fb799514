package org.fieldops.media.imaging;

import java.io.IOException;
import java.util.Optional;

/** Finds the Exif item of a HEIF file (ISO/IEC 23008-12) by its {@code iinf} and {@code iloc}. */
final class HeifItems {

  private static final int LARGEST = 1 << 20;
  private static final int MOST_ITEMS = 10_000;

  private HeifItems() {}

  /** The item's TIFF structure, at most 1 MiB. */
  static Optional<byte[]> exif(BoundedFile file) throws IOException {
    Optional<IsoBox> meta = IsoBox.find(file, "meta", 0, file.length());
    if (meta.isEmpty()) {
      return Optional.empty();
    }
    long from = meta.get().payload() + 4;
    Optional<IsoBox> infos = IsoBox.find(file, "iinf", from, meta.get().end());
    Optional<IsoBox> places = IsoBox.find(file, "iloc", from, meta.get().end());
    if (infos.isEmpty() || places.isEmpty()) {
      return Optional.empty();
    }
    long item = exifItem(file, infos.get());
    return item < 0 ? Optional.empty() : content(file, places.get(), item);
  }

  private static long exifItem(BoundedFile file, IsoBox infos) throws IOException {
    int version = file.u8(infos.payload());
    long at = infos.payload() + (version == 0 ? 6 : 8);
    while (at + 8 <= infos.end()) {
      IsoBox info = IsoBox.at(file, at, infos.end());
      int infoVersion = file.u8(info.payload());
      boolean wide = infoVersion == 3;
      if (infoVersion == 2 || wide) {
        long id = info.payload() + 4;
        if (file.fourCc(id + (wide ? 4 : 2) + 2).equals("Exif")) {
          return wide ? file.u32(id) : file.u16(id);
        }
      }
      at = info.end();
    }
    return -1;
  }

  private static Optional<byte[]> content(BoundedFile file, IsoBox places, long item)
      throws IOException {
    int version = file.u8(places.payload());
    int sizes = file.u16(places.payload() + 4);
    int offsetSize = sizes >> 12;
    int lengthSize = sizes >> 8 & 0xf;
    int baseSize = sizes >> 4 & 0xf;
    int indexSize = version == 0 ? 0 : sizes & 0xf;
    int idSize = version < 2 ? 2 : 4;
    long at = places.payload() + 6;
    long count = idSize == 2 ? file.u16(at) : file.u32(at);
    at += idSize;
    for (long i = 0; i < Math.min(count, MOST_ITEMS); i++) {
      long id = idSize == 2 ? file.u16(at) : file.u32(at);
      at += idSize + (version == 0 ? 0 : 2) + 2;
      long base = file.sized(at, baseSize);
      at += baseSize;
      int extents = file.u16(at);
      at += 2;
      if (id == item && extents == 1) {
        long place = base + file.sized(at + indexSize, offsetSize);
        return tiff(file, place, file.sized(at + indexSize + offsetSize, lengthSize));
      }
      at += (long) extents * (indexSize + offsetSize + lengthSize);
    }
    return Optional.empty();
  }

  /** The item begins with the distance from there to the TIFF header. */
  private static Optional<byte[]> tiff(BoundedFile file, long place, long length)
      throws IOException {
    if (length < 8 || length > LARGEST) {
      return Optional.empty();
    }
    long skip = 4 + file.u32(place);
    return skip >= length ? Optional.empty() : Optional.of(file.bytes(place + skip, length - skip));
  }
}
