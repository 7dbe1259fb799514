package org.fieldops.media.imaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Properties of items of a HEIF file (ISO/IEC 23008-12, 6.5 and 9.3). */
final class HeifProperties {

  private static final int MOST = 10_000;

  /** By quarter turns to the left: what has to be done, as in Exif. */
  private static final int[] TURNED = {1, 8, 3, 6};

  private HeifProperties() {}

  /** The largest size that any item has. */
  static long mostPixels(BoundedFile file, IsoBox meta) throws IOException {
    long most = 0;
    for (IsoBox property : all(file, meta)) {
      if (property.type().equals("ispe")) {
        most = Math.max(most, file.u32(property.payload() + 4) * file.u32(property.payload() + 8));
      }
    }
    return most;
  }

  /** How an item is to be turned; a mirrored one is shown as it is stored. */
  static int orientation(BoundedFile file, IsoBox meta, long item) throws IOException {
    List<IsoBox> all = all(file, meta);
    for (int index : of(file, meta, item)) {
      if (index > 0 && index <= all.size() && all.get(index - 1).type().equals("irot")) {
        return TURNED[file.u8(all.get(index - 1).payload()) & 3];
      }
    }
    return 1;
  }

  private static List<IsoBox> all(BoundedFile file, IsoBox meta) throws IOException {
    List<IsoBox> properties = new ArrayList<>();
    Optional<IsoBox> container = container(file, meta);
    Optional<IsoBox> list =
        container.isEmpty() ? Optional.empty() : HeifItems.inside(file, container.get(), 0, "ipco");
    if (list.isPresent()) {
      long end = Math.min(list.get().end(), file.length());
      long at = list.get().payload();
      while (at + 8 <= end && properties.size() < MOST) {
        IsoBox property = IsoBox.at(file, at, end);
        properties.add(property);
        at = property.end();
      }
    }
    return properties;
  }

  private static Optional<IsoBox> container(BoundedFile file, IsoBox meta) throws IOException {
    return HeifItems.inside(file, meta, 4, "iprp");
  }

  /** The numbers of an item's properties, from 1. */
  private static List<Integer> of(BoundedFile file, IsoBox meta, long item) throws IOException {
    Optional<IsoBox> container = container(file, meta);
    Optional<IsoBox> associations =
        container.isEmpty() ? Optional.empty() : HeifItems.inside(file, container.get(), 0, "ipma");
    if (associations.isEmpty()) {
      return List.of();
    }
    long at = associations.get().payload();
    boolean wideIds = file.u8(at) > 0;
    boolean wideIndexes = (file.u8(at + 3) & 1) != 0;
    long entries = file.u32(at + 4);
    at += 8;
    for (long i = 0; i < Math.min(entries, MOST); i++) {
      long id = wideIds ? file.u32(at) : file.u16(at);
      at += wideIds ? 4 : 2;
      int count = file.u8(at);
      at++;
      List<Integer> indexes = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        indexes.add(wideIndexes ? file.u16(at) & 0x7fff : file.u8(at) & 0x7f);
        at += wideIndexes ? 2 : 1;
      }
      if (id == item) {
        return indexes;
      }
    }
    return List.of();
  }
}
