package org.fieldops.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's lone work as it stands.
 *
 * @param unit of the duty that it was begun on, null when on none
 * @param purpose what they do and where, in their words
 * @param minutes how long after a check-in the next one is due
 * @param warnMinutes how long before it is due they are warned
 * @param graceMinutes how long after it was due an alarm is raised
 * @param drill nobody is alarmed
 * @param startedAt by our clock; {@code clockKnown} false: when it was received
 * @param dueAt when the next check-in is due
 * @param placeAt from when their place is known, null when it is not
 * @param accuracy of that place in metres, 0 when it is not known
 * @param missed the last alarm, null when there was none
 * @param end its end, null while it runs
 * @param checkIns what they said last, the newest first, at most five
 */
public record WatchView(
    WatchId id,
    PersonId person,
    String personName,
    @Nullable UnitId unit,
    @Nullable String unitName,
    String purpose,
    int minutes,
    int warnMinutes,
    int graceMinutes,
    boolean drill,
    Instant startedAt,
    boolean clockKnown,
    Instant dueAt,
    @Nullable Instant placeAt,
    double accuracy,
    @Nullable Missed missed,
    @Nullable End end,
    List<CheckIn> checkIns) {

  public WatchView {
    checkIns = List.copyOf(checkIns);
  }

  /** How it stands. */
  public enum State {
    RUNNING,
    /** The alarm is raised and not answered. */
    MISSED,
    ENDED
  }

  /** Why it is over. */
  public enum Ending {
    /** Its person ended it. */
    ENDED,
    /** They began another one. */
    REPLACED,
    /** A drill ends with its alarm. */
    DRILL,
    /** Somebody closed the alarm. */
    CLOSED
  }

  /** Its end. */
  public record End(Instant at, Ending why) {}

  /**
   * A check-in did not come.
   *
   * @param due by when it should have come, with the grace
   * @param at when the alarm was raised
   * @param request the backup request that it became, null in a drill
   * @param answer what answered it, null when nothing has
   */
  public record Missed(
      Instant due, Instant at, @Nullable BackupId request, @Nullable Answer answer) {}

  /**
   * The check-in that answered an alarm.
   *
   * @param at when it was said, by our clock
   * @param inTime before the alarm was due: it only came late
   * @param noNetwork the device had no network when it was said
   */
  public record Answer(Instant at, Instant receivedAt, boolean inTime, boolean noNetwork) {}

  public State state() {
    if (end != null) {
      return State.ENDED;
    }
    return missed != null && missed.answer() == null ? State.MISSED : State.RUNNING;
  }

  /** From when on they are warned. */
  public Instant warnAt() {
    return dueAt.minus(Duration.ofMinutes(warnMinutes));
  }

  /** When the alarm is raised unless they report. */
  public Instant alarmAt() {
    return dueAt.plus(Duration.ofMinutes(graceMinutes));
  }
}
