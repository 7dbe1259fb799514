package org.fieldops.media.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a file is by its first bytes; its name and what the sender calls it say nothing. */
public enum PictureType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic"),
  AVIF("image/avif", "avif");

  /** How many bytes {@link #sniff} wants. */
  public static final int HEAD = 4096;

  /** Brands of ISO/IEC 23008-12 whose pictures are coded with HEVC, and the neutral ones. */
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

  private final String contentType;
  private final String extension;

  PictureType(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  public String contentType() {
    return contentType;
  }

  public String extension() {
    return extension;
  }

  /** What the bytes begin like; empty for what is no picture that we take. */
  public static Optional<PictureType> sniff(byte[] head) {
    if (begins(head, 0, "\u00ff\u00d8") && segmentFollows(head)) {
      return Optional.of(JPEG);
    }
    if (begins(head, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (begins(head, 0, "RIFF") && begins(head, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    return begins(head, 4, "ftyp") && head.length >= 12 ? byBrand(head) : Optional.empty();
  }

  /** The neutral brands say in which of two ways the picture is coded among the compatible ones. */
  private static Optional<PictureType> byBrand(byte[] head) {
    int box = (u16(head, 0) << 16) | u16(head, 2);
    int end = box < 12 ? 12 : Math.min(box, head.length);
    boolean heic = false;
    for (int at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
      String brand = text(head, at);
      if (AVIF_BRANDS.contains(brand)) {
        return Optional.of(AVIF);
      }
      heic |= HEIC_BRANDS.contains(brand);
    }
    return heic ? Optional.of(HEIC) : Optional.empty();
  }

  /**
   * Whether a segment of ITU-T T.81 begins right after the start of the image, or after bytes that
   * belong to nothing, as some cameras leave them.
   */
  private static boolean segmentFollows(byte[] head) {
    for (int at = 2; at + 3 < head.length; at++) {
      int marker = head[at + 1] & 0xff;
      if ((head[at] & 0xff) == 0xff && marker >= 0xc0 && marker < 0xff) {
        boolean segment = marker < 0xd0 || marker > 0xd9;
        if (segment && u16(head, at + 2) >= 2) {
          return true;
        }
      }
    }
    return begins(head, 2, "\u00ff");
  }

  private static int u16(byte[] head, int at) {
    return ((head[at] & 0xff) << 8) | (head[at + 1] & 0xff);
  }

  private static String text(byte[] head, int at) {
    return new String(head, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static boolean begins(byte[] head, int at, String with) {
    byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
    if (head.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (head[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
