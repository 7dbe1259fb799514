package org.fieldops.media.imaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds items of a HEIF file (ISO/IEC 23008-12 and 14496-12, 8.11) by {@code pitm}, {@code iinf},
 * {@code iloc} and {@code iprp}.
 */
final class HeifItems {

  private static final int LARGEST_EXIF = 1 << 20;
  private static final int LARGEST_PICTURE = 32 << 20;
  private static final int MOST_ITEMS = 10_000;

  private HeifItems() {}

  /**
   * The picture that is meant to be shown.
   *
   * @param type how it is coded, {@code av01}, {@code hvc1} or {@code grid}
   * @param orientation what {@code irot} and {@code imir} say, as in Exif
   */
  record Primary(String type, byte[] bytes, int orientation) {}

  private record Item(long id, String type) {}

  private record Extent(long place, long length) {}

  /** The Exif item's TIFF structure, at most 1 MiB. */
  static Optional<byte[]> exif(BoundedFile file) throws IOException {
    Optional<IsoBox> meta = meta(file);
    if (meta.isEmpty()) {
      return Optional.empty();
    }
    for (Item item : items(file, meta.get())) {
      if (item.type().equals("Exif")) {
        return tiff(file, extents(file, meta.get(), item.id()));
      }
    }
    return Optional.empty();
  }

  /** The primary item; empty when there is none, or when it lies where we do not look. */
  static Optional<Primary> primary(BoundedFile file) throws IOException {
    Optional<IsoBox> meta = meta(file);
    Optional<IsoBox> named =
        meta.isEmpty() ? Optional.empty() : inside(file, meta.get(), 4, "pitm");
    if (meta.isEmpty() || named.isEmpty()) {
      return Optional.empty();
    }
    long at = named.get().payload();
    long id = file.u8(at) == 0 ? file.u16(at + 4) : file.u32(at + 4);
    for (Item item : items(file, meta.get())) {
      List<Extent> extents = item.id() == id ? extents(file, meta.get(), id) : List.of();
      if (!extents.isEmpty()) {
        return Optional.of(
            new Primary(
                item.type(),
                joined(file, extents),
                HeifProperties.orientation(file, meta.get(), id)));
      }
    }
    return Optional.empty();
  }

  /** The largest {@code ispe} of the file, width times height; 0 when there is none. */
  static long mostPixels(BoundedFile file) throws IOException {
    Optional<IsoBox> meta = meta(file);
    return meta.isEmpty() ? 0 : HeifProperties.mostPixels(file, meta.get());
  }

  static Optional<IsoBox> inside(BoundedFile file, IsoBox box, int skip, String type)
      throws IOException {
    return IsoBox.find(file, type, box.payload() + skip, Math.min(box.end(), file.length()));
  }

  private static Optional<IsoBox> meta(BoundedFile file) throws IOException {
    return IsoBox.find(file, "meta", 0, file.length());
  }

  private static List<Item> items(BoundedFile file, IsoBox meta) throws IOException {
    List<Item> items = new ArrayList<>();
    Optional<IsoBox> infos = inside(file, meta, 4, "iinf");
    if (infos.isEmpty()) {
      return items;
    }
    int version = file.u8(infos.get().payload());
    long at = infos.get().payload() + (version == 0 ? 6 : 8);
    while (at + 8 <= infos.get().end() && items.size() < MOST_ITEMS) {
      IsoBox info = IsoBox.at(file, at, infos.get().end());
      int infoVersion = file.u8(info.payload());
      boolean wide = infoVersion == 3;
      if (infoVersion == 2 || wide) {
        long id = info.payload() + 4;
        items.add(
            new Item(wide ? file.u32(id) : file.u16(id), file.fourCc(id + (wide ? 4 : 2) + 2)));
      }
      at = info.end();
    }
    return items;
  }

  /** Where an item lies in the file; nothing when it lies elsewhere. */
  private static List<Extent> extents(BoundedFile file, IsoBox meta, long item) throws IOException {
    Optional<IsoBox> places = inside(file, meta, 4, "iloc");
    if (places.isEmpty()) {
      return List.of();
    }
    int version = file.u8(places.get().payload());
    int sizes = file.u16(places.get().payload() + 4);
    int offsetSize = sizes >> 12;
    int lengthSize = sizes >> 8 & 0xf;
    int baseSize = sizes >> 4 & 0xf;
    int indexSize = version == 0 ? 0 : sizes & 0xf;
    int idSize = version < 2 ? 2 : 4;
    long at = places.get().payload() + 6;
    long count = idSize == 2 ? file.u16(at) : file.u32(at);
    at += idSize;
    for (long i = 0; i < Math.min(count, MOST_ITEMS); i++) {
      long id = idSize == 2 ? file.u16(at) : file.u32(at);
      at += idSize;
      boolean inFile = version == 0 || (file.u16(at) & 0xf) == 0;
      at += (version == 0 ? 0 : 2) + 2;
      long base = file.sized(at, baseSize);
      at += baseSize;
      int extents = file.u16(at);
      at += 2;
      int step = indexSize + offsetSize + lengthSize;
      if (id == item) {
        List<Extent> found = new ArrayList<>();
        for (int n = 0; inFile && n < extents; n++) {
          long offset = at + (long) n * step + indexSize;
          found.add(
              new Extent(
                  base + file.sized(offset, offsetSize),
                  file.sized(offset + offsetSize, lengthSize)));
        }
        return found;
      }
      at += (long) extents * step;
    }
    return List.of();
  }

  private static byte[] joined(BoundedFile file, List<Extent> extents) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Extent extent : extents) {
      if (all.size() + extent.length() > LARGEST_PICTURE) {
        throw new MalformedPicture("an item of more than " + LARGEST_PICTURE + " bytes");
      }
      all.writeBytes(file.bytes(extent.place(), extent.length()));
    }
    return all.toByteArray();
  }

  /** The item begins with the distance from there to the TIFF header. */
  private static Optional<byte[]> tiff(BoundedFile file, List<Extent> extents) throws IOException {
    if (extents.size() != 1) {
      return Optional.empty();
    }
    long place = extents.get(0).place();
    long length = extents.get(0).length();
    if (length < 8 || length > LARGEST_EXIF) {
      return Optional.empty();
    }
    long skip = 4 + file.u32(place);
    return skip >= length ? Optional.empty() : Optional.of(file.bytes(place + skip, length - skip));
  }
}
