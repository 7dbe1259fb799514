package org.fieldops.media.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a file is by its first bytes; its name and what the sender calls it say nothing. */
public enum PictureType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic");

  /** How many bytes {@link #sniff} wants. */
  public static final int HEAD = 64;

  /** Brands of ISO/IEC 23008-12 whose pictures are coded with HEVC, and the neutral ones. */
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

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
    if (begins(head, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (begins(head, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (begins(head, 0, "RIFF") && begins(head, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    if (begins(head, 4, "ftyp") && head.length >= 12 && HEIC_BRANDS.contains(text(head, 8))) {
      return Optional.of(HEIC);
    }
    return Optional.empty();
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
