package org.fieldops.kernel.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * How far a device has read the feed. Its text is the wire form, for example {@code 3f9a01bc-17};
 * to a device it is opaque.
 *
 * @param epoch the history that the number belongs to, see {@link Feed#epoch}
 * @param number of the last entry read, 0 for none
 */
public record Cursor(String epoch, long number) {

  private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})");

  /**
   * @param field what the caller named it, for the refusal
   * @throws Refusal {@link Problem#MALFORMED}
   */
  public static Cursor parse(String field, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new Refusal(Problem.MALFORMED, field);
    }
    return new Cursor(form.group(1), Long.parseLong(form.group(2)));
  }

  @Override
  public String toString() {
    return epoch + "-" + number;
  }
}
