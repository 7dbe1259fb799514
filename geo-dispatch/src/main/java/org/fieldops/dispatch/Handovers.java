package org.fieldops.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What a shift that ends gives to the one that follows in its team. Until the first signature it is
 * gathered by the app and completed by hand; from then on it does not change, and after the second
 * it is added to. To whom neither shift belongs it does not exist; dispatchers see all.
 */
public interface Handovers {

  /**
   * Those that concern somebody now, own shifts that end within the hour or ended within twelve
   * first, then those before an own shift that begins or began likewise; at most 6.
   */
  List<HandoverView> of(Person person);

  /**
   * One of them, gathered anew when it is not signed and older than a minute.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}
   */
  HandoverView one(Person by, ShiftId shift);

  /**
   * Published shifts of some days with what became of their handover, the newest first; role
   * dispatcher.
   *
   * @param team null for every team
   * @param limit 1 to 200
   */
  List<HandoverLine> find(
      Person by, LocalDate from, LocalDate until, @Nullable TeamId team, int limit);

  /** The teams that one can look for; role dispatcher. */
  List<Team> teams(Person by);

  /** What somebody signs with. */
  record Word(OperationId id, Moment written, boolean noNetwork) {}

  /** Leaves a note, 1 to 2,000 characters; after the first signature it becomes an addition. */
  void note(Person by, ShiftId shift, String text, Word word);

  /** Says how it stands with an item; likewise. A removed one goes from the list. */
  void item(Person by, ShiftId shift, HandoverItem item, boolean removed, Word word);

  /**
   * Signs for the shift that ends.
   *
   * @param stand the facts that were seen
   * @param sha256 of the content that was seen
   * @throws org.fieldops.kernel.Refusal {@code HANDOVER_CHANGED} when that is neither how it stands
   *     nor how it stood when it was written; {@code HANDOVER_SIGNED} when somebody else was
   *     faster, fact: the name; {@code HANDOVER_EARLY}; {@code NOT_FOUND}
   */
  void confirm(Person by, ShiftId shift, int stand, String sha256, Word word);

  /**
   * Signs for the shift that follows.
   *
   * @param reservation at most 1,000 characters, "" for none
   * @throws org.fieldops.kernel.Refusal as {@link #confirm}; {@code HANDOVER_OPEN} before the other
   *     signature, {@code HANDOVER_OTHER} by whom that one is
   */
  void countersign(Person by, ShiftId shift, String sha256, String reservation, Word word);

  /**
   * Adds to a handover that is signed, 1 to 2,000 characters.
   *
   * @throws org.fieldops.kernel.Refusal {@code HANDOVER_OPEN}, {@code HANDOVER_FULL}
   */
  void add(Person by, ShiftId shift, String text, Word word);
}
