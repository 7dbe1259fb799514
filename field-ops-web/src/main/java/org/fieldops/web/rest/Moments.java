package org.fieldops.web.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A moment in a query; years of four digits, as what lies beyond has no place in the database. */
public final class Moments {

  private Moments() {}

  /**
   * What is given; null when nothing is.
   *
   * @throws Refusal {@code MALFORMED} for what is no moment
   */
  public static @Nullable Instant optional(String name, @Nullable String text) {
    try {
      if (text == null) {
        return null;
      }
      if (text.matches("\\d{4}-.{1,40}")) {
        return Instant.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw new Refusal(Problem.MALFORMED, name);
    }
    throw new Refusal(Problem.MALFORMED, name);
  }
}
