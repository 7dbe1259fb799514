package org.fieldops.web.sync;

import java.util.OptionalLong;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * From where a device wants to go on.
 *
 * @param given what it said: nothing begins now
 */
record Start(@Nullable String given) {

  /** How far a device may be behind; beyond that a snapshot is quicker for both sides. */
  static final long MOST_BEHIND = 2_000;

  static final Start NOW = new Start(null);

  /**
   * The number after which to go on; empty when this feed cannot tell: no cursor, one of another
   * history, one ahead of it or too far behind.
   *
   * @param now the feed's present end
   */
  OptionalLong number(Cursor now) {
    if (given == null) {
      return OptionalLong.of(now.number());
    }
    Cursor asked;
    try {
      asked = Cursor.parse("after", given);
    } catch (Refusal e) {
      return OptionalLong.empty();
    }
    boolean ours = asked.epoch().equals(now.epoch());
    long behind = now.number() - asked.number();
    return ours && behind >= 0 && behind <= MOST_BEHIND
        ? OptionalLong.of(asked.number())
        : OptionalLong.empty();
  }
}
