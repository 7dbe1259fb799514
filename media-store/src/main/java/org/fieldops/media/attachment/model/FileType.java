package org.fieldops.media.attachment.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.media.imaging.PictureType;

/**
 * What a file is by its first bytes: one of few kinds that browsers show or play without running
 * anything in them, else unknown. Nothing is ever unpacked.
 */
public final class FileType {

  /** How many bytes {@link #sniff} wants. */
  public static final int HEAD = PictureType.HEAD;

  private static final int DOCTYPE_WITHIN = 64;

  /** Names under which a desk opens something that runs nothing by being opened. */
  private static final Set<String> HARMLESS =
      Set.of(
          "pdf", "txt", "csv", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip", "gpx", "jpg",
          "jpeg", "png", "webp", "heic", "avif", "webm", "m4a", "mp4", "ogg", "mp3", "wav");

  private static final Set<String> AUDIO_BRANDS =
      Set.of("M4A ", "M4B ", "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "dash");

  private FileType() {}

  /** What the bytes begin like. */
  public static String sniff(byte[] head) {
    return PictureType.sniff(head).map(PictureType::contentType).orElseGet(() -> other(head));
  }

  private static String other(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("%PDF-")) {
      return "application/pdf";
    }
    if (text.startsWith("OggS")) {
      return "audio/ogg";
    }
    if (text.startsWith("\u001aE\u00df\u00a3")
        && text.substring(0, Math.min(text.length(), DOCTYPE_WITHIN)).contains("webm")) {
      return "audio/webm";
    }
    boolean media = text.length() >= 12 && text.startsWith("ftyp", 4);
    return media && AUDIO_BRANDS.contains(text.substring(8, 12))
        ? "audio/mp4"
        : ContentTypes.UNKNOWN;
  }

  /** True for a picture. */
  public static boolean isPicture(String type) {
    return type.startsWith("image/");
  }

  /**
   * The name under which it is saved: the cleaned one, with the ending of what it is; what is not
   * known keeps an ending only when nothing runs by it.
   */
  public static String savedAs(String cleanName, String type) {
    String ending = ending(cleanName);
    List<String> fitting = endings(type);
    if (fitting.isEmpty()) {
      return HARMLESS.contains(ending) ? cleanName : cleanName + ".bin";
    }
    return fitting.contains(ending) ? cleanName : cleanName + "." + fitting.get(0);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The usual one first. */
  private static List<String> endings(String type) {
    return switch (type) {
      case "image/jpeg" -> List.of("jpg", "jpeg");
      case "image/png" -> List.of("png");
      case "image/webp" -> List.of("webp");
      case "image/heic" -> List.of("heic", "heif");
      case "image/avif" -> List.of("avif");
      case "application/pdf" -> List.of("pdf");
      case "audio/ogg" -> List.of("ogg", "oga");
      case "audio/webm" -> List.of("webm", "weba");
      case "audio/mp4" -> List.of("m4a", "mp4");
      default -> List.of();
    };
  }
}
