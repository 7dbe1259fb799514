package org.fieldops.kernel;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as we use it, made of the one that a device gave. A name is never a reason to lose
 * a file: characters that cannot be seen, turn the reading direction or lead into folders are left
 * out, what is too long is cut before its extension, and what is left empty gets a name. The name
 * as it was given is kept beside when it is another.
 *
 * @param clean at most 200 bytes in UTF-8, so that every disk takes it
 * @param given at most 1,000 characters; null when it is the same
 */
public record FileName(String clean, @Nullable String given) {

  private static final int MOST_BYTES = 200;
  private static final int MOST_KEPT = 1_000;
  private static final int LONGEST_EXTENSION = 10;

  /** What a file is called of whose name nothing is left. */
  public static final String NAMELESS = "foto";

  /** The name of a photo that a device calls so. */
  public static FileName of(String given) {
    return of(given, NAMELESS);
  }

  /**
   * The name of what a device calls so.
   *
   * @param nameless what it is called when nothing is left of its name
   */
  public static FileName of(String given, String nameless) {
    String clean = cut(visible(given, nameless));
    return new FileName(clean, clean.equals(given) || given.isEmpty() ? null : kept(given));
  }

  private static String visible(String given, String nameless) {
    StringBuilder visible = new StringBuilder();
    given.codePoints().forEach(each -> append(visible, each));
    String text = visible.toString().strip();
    while (text.startsWith(".")) {
      text = text.substring(1).strip(); // hidden, or the folder above
    }
    return text.isEmpty() ? nameless : text;
  }

  private static void append(StringBuilder visible, int character) {
    switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED -> {}
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
          visible.append(' ');
      default -> visible.appendCodePoint("/\\:*?\"<>|".indexOf(character) < 0 ? character : '_');
    }
  }

  private static String cut(String name) {
    if (bytes(name) <= MOST_BYTES) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    boolean extended = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
    String extension = extended ? name.substring(dot) : "";
    StringBuilder start = new StringBuilder();
    int room = MOST_BYTES - bytes(extension);
    for (int each : name.substring(0, name.length() - extension.length()).codePoints().toArray()) {
      room -= bytes(Character.toString(each));
      if (room < 0) {
        break;
      }
      start.appendCodePoint(each);
    }
    return start.toString().strip() + extension;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What a database can keep of it. */
  private static String kept(String given) {
    StringBuilder kept = new StringBuilder();
    given
        .codePoints()
        .limit(MOST_KEPT)
        .map(each -> each == 0 || Character.getType(each) == Character.SURROGATE ? 0xfffd : each)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
