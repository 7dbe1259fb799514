package org.fieldops.dispatch.handover.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.jspecify.annotations.Nullable;

/** Where it is read what a shift leaves behind; each list has at most so many, the oldest first. */
public interface FactRows {

  /** Something that the next shift must know of, and since when it is there. */
  interface Open {
    UUID id();

    Instant at();
  }

  /** An order of the shift's channel that is not closed. */
  record OpenOrder(
      UUID id,
      String text,
      String giver,
      Instant at,
      Instant answerBy,
      int addressed,
      int understood,
      int cannot)
      implements Open {}

  /** Something urgent that nobody else acknowledged, answered or marked. */
  record Urgent(UUID id, long number, String author, Instant at, String text) implements Open {}

  /** A backup request of the shift's people or of its channel that is not closed. */
  record OpenBackup(
      UUID id,
      String person,
      @Nullable String unit,
      Instant at,
      boolean urgent,
      String state,
      @Nullable String acceptedBy)
      implements Open {}

  /** Somebody of the shift and how far their duty is by their own word. */
  record Crew(PersonId person, String unit, @Nullable Instant begun, @Nullable Instant ended) {}

  List<OpenOrder> orders(ChannelId channel, int most);

  List<Urgent> urgent(ChannelId channel, int most);

  List<OpenBackup> backups(ShiftId shift, @Nullable ChannelId channel, int most);

  /** Who is published in the shift, by unit. */
  List<Crew> crew(ShiftId shift, int most);
}
