package org.fieldops.dispatch.watch.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.dispatch.WatchView.End;
import org.fieldops.dispatch.WatchView.Ending;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * Where lone work is kept. Whoever changes it holds its person's lock, which comes before every
 * other.
 */
public interface WatchRows {

  /** Until the transaction ends nobody else changes what this person does alone. */
  void lock(PersonId person);

  /** Writes down the end of those of this person whose alarm somebody closed. */
  void settle(PersonId person);

  /**
   * Begins it.
   *
   * @param end when it is over as it begins, for another one was begun since; else null
   */
  void add(NewWatch watch, Instant dueAt, Instant receivedAt, @Nullable End end);

  Optional<WatchView> byId(WatchId id);

  /** The one that runs; one whose alarm somebody closed does not. */
  Optional<WatchView> running(PersonId person);

  /** Not over, missed ones first, then by when the alarm would be raised. */
  List<WatchView> running(int most);

  /** Those with an alarm since then, the newest first. */
  List<WatchView> missedSince(Instant since, int most);

  /** Keeps a check-in; the same again changes nothing. */
  void keep(PersonId person, CheckIn checkIn, @Nullable WatchId watch, @Nullable ShiftId shift);

  /** When the last one was that counted. */
  Instant heardAt(WatchId id);

  /** Somebody was heard, and is to report again by then. */
  void heard(WatchId id, Instant at, Instant dueAt);

  /** Where they are, unless a newer place is known. */
  void at(WatchId id, WatchPlace place);

  /** The place that is known. */
  Optional<WatchPlace> place(WatchId id);

  /** An alarm is raised; where they were is the alarm's to tell from now on. */
  void missed(WatchId id, Instant due, Instant at, @Nullable BackupId request);

  /** The last alarm is answered. */
  void answered(WatchId id, Answer answer);

  /** It is over; where they were is forgotten. The first end stays. */
  void end(WatchId id, Instant at, Ending why);
}
