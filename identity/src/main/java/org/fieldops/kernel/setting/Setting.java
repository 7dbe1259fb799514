package org.fieldops.kernel.setting;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that differs from place to place: a system property {@code fieldops.x.y-z} or, where
 * there is none, the environment variable {@code FIELDOPS_X_Y_Z}. A blank value is none. Made once,
 * as a constant; read whenever it is asked for.
 *
 * @param <T> what is read from the text
 */
public final class Setting<T> {

  private final String name;
  private final String usual;
  private final Function<String, T> reader;
  private final String words;

  private Setting(String name, String usual, Function<String, T> reader, String words) {
    this.name = name;
    this.usual = usual;
    this.reader = reader;
    this.words = words;
  }

  /**
   * @param name with dots and dashes, beginning with {@code fieldops.}
   * @param usual what counts when nothing is set, as it would be written; empty when there is none
   * @param reader makes the value of a text; what it throws names the setting
   * @param words what it is, with its unit, for the table
   */
  public static <T> Setting<T> of(
      String name, String usual, Function<String, T> reader, String words) {
    return new Setting<>(name, usual, reader, words);
  }

  public static Setting<String> text(String name, String usual, String words) {
    return of(name, usual, text -> text, words);
  }

  public static Setting<Long> number(String name, long usual, String words) {
    return of(name, Long.toString(usual), Long::valueOf, words);
  }

  /** A number of things of which there must be one at least. */
  public static Setting<Integer> count(String name, int usual, String words) {
    return of(name, Integer.toString(usual), Setting::atLeastOne, words);
  }

  /** In ISO 8601, for example {@code PT2S} or {@code P14D}. */
  public static Setting<Duration> duration(String name, Duration usual, String words) {
    return of(name, usual.toString(), Duration::parse, words);
  }

  /** What is set; nothing when nothing is. */
  public Optional<T> given() {
    return text().map(this::read);
  }

  /**
   * What is set, or the usual.
   *
   * @throws IllegalStateException when it cannot be read, or when nothing is set and nothing usual
   */
  public T get() {
    return given().orElseGet(this::usual);
  }

  /**
   * What counts when nothing is set.
   *
   * @throws IllegalStateException when nothing is usual
   */
  public T usual() {
    if (usual.isEmpty()) {
      throw new IllegalStateException(name + " (" + variable() + ") is not set: " + words);
    }
    return read(usual);
  }

  /** The system property. */
  public String name() {
    return name;
  }

  /** The environment variable. */
  public String variable() {
    return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** A line of the table. */
  public String row() {
    return "| %s | `%s` | `%s` | %s |"
        .formatted(words, name, variable(), usual.isEmpty() ? "" : "`" + usual + "`");
  }

  private Optional<String> text() {
    return Optional.ofNullable(System.getProperty(name))
        .filter(value -> !value.isBlank())
        .or(() -> Optional.ofNullable(System.getenv(variable())).filter(value -> !value.isBlank()));
  }

  private static Integer atLeastOne(String text) {
    Integer value = Integer.valueOf(text);
    if (value < 1) {
      throw new IllegalArgumentException("must be at least 1: " + value);
    }
    return value;
  }

  private T read(String text) {
    try {
      return reader.apply(text.strip());
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          name + " (" + variable() + ") cannot be read: " + e.getMessage(), e);
    }
  }
}
