package org.fieldops.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes and reads the UUIDs behind all ids. */
public final class Ids {

  // UUID.fromString takes dashes in other places, and makes another id of it
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private Ids() {}

  /** A new UUIDv7 (RFC 9562): ordered by time, so that indexes stay small. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /**
   * Reads the text form of RFC 9562, in small or capital letters.
   *
   * @throws Refusal {@link Problem#MALFORMED} for anything else
   */
  public static UUID parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Refusal(Problem.MALFORMED, "id");
    }
    return UUID.fromString(text);
  }
}
