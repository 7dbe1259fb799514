package org.fieldops.web.rest;

import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A whole number in a query; the platform would answer one that is none as a wrong address. */
public final class WholeNumber {

  private WholeNumber() {}

  /**
   * @param otherwise when nothing is given
   * @throws Refusal {@code MALFORMED} for what is no number or not between the two
   */
  public static long of(String name, @Nullable String text, long min, long max, long otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Refusal(Problem.MALFORMED, name);
    }
    throw new Refusal(Problem.MALFORMED, name);
  }
}
