package org.fieldops.media;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A message of a channel as it stood when somebody put it on a case; what becomes of it in its
 * channel changes nothing here.
 *
 * @param id the message's
 * @param channel the name of where it was said
 * @param number there
 * @param unit the unit its author was on; null for none
 * @param at when it was written
 * @param text may be empty when files came with it
 * @param files their names
 */
public record CaseMessage(
    UUID id,
    String channel,
    long number,
    PersonId author,
    String authorName,
    @Nullable String unit,
    Instant at,
    String text,
    List<String> files) {

  public CaseMessage {
    files = List.copyOf(files);
  }

  /** On a case, since when and by whom. */
  public record Kept(CaseMessage message, Instant keptAt, String keptBy) {}
}
