package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.identity.Contact;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whether somebody can be reached; nothing of it is a guess.
 *
 * @param contact of their devices; null when none was ever heard of
 * @param pushed whether a browser of theirs can be woken
 * @param drill the last drill that asked them, null when none did
 */
public record OnCallReach(
    PersonId person,
    String name,
    @Nullable Contact contact,
    boolean pushed,
    @Nullable LastDrill drill) {

  /**
   * @param at when it began
   * @param seconds how long they took to answer; null when they did not
   */
  public record LastDrill(Instant at, @Nullable Long seconds) {}
}
