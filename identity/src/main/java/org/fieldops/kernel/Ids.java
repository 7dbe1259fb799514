package org.fieldops.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes and reads the UUIDs behind all ids. */
public final class Ids {

  private static final int UUID_LENGTH = 36;

  private Ids() {}

  /** A new UUIDv7 (RFC 9562): ordered by time, so that indexes stay small. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /**
   * Reads the canonical text form, 36 characters.
   *
   * @throws Refusal {@link Problem#MALFORMED} for anything else
   */
  public static UUID parse(String text) {
    if (text.length() != UUID_LENGTH) {
      throw new Refusal(Problem.MALFORMED, "id");
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Problem.MALFORMED, "id");
    }
  }
}
