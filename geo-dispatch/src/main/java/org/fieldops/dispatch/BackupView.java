package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * A backup request, as everybody concerned sees it.
 *
 * @param unit the unit asking; null when the person was on none
 * @param place where help is needed; null when it is not known, or no longer needed
 * @param requestedAt by our clock, when the person asked; when the request was late and the person
 *     asked again in time, that moment
 * @param receivedAt by the server, the first time
 * @param clockKnown false when the device's clock could not be believed; then {@code requestedAt}
 *     is when it was received
 * @param late arrived too late to alert units by itself
 * @param repeatedAt when the person last asked again, null when they did not
 * @param seen who of the dispatchers saw it first since it was last asked for; null when nobody
 * @param arrivedAt when the accepting unit was there; null when it is not, or nobody said so
 * @param unanswered nobody who was asked comes and nobody is left to ask: a dispatcher has to act
 * @param checkIn the check-in that did not come, null when none is missing
 * @param onCall whom it called because they are on call and no unit came, in that order
 */
public record BackupView(
    BackupId id,
    @Nullable UnitId unit,
    @Nullable String unitName,
    PersonId person,
    String personName,
    boolean urgent,
    String note,
    @Nullable Place place,
    State state,
    Instant requestedAt,
    Instant receivedAt,
    boolean clockKnown,
    boolean late,
    @Nullable Instant repeatedAt,
    @Nullable Seen seen,
    @Nullable UnitId acceptedBy,
    @Nullable String acceptedByName,
    @Nullable Instant arrivedAt,
    List<Alert> alerts,
    @Nullable String closingNote,
    boolean unanswered,
    @Nullable MissedCheckIn checkIn,
    List<Called> onCall) {

  /** Raised only because somebody did not report: nobody called. */
  public boolean raised() {
    return checkIn != null && !checkIn.ownCall();
  }

  /** The point of {@link #place}, null without one. */
  public @Nullable GeoPoint position() {
    return place == null ? null : place.point();
  }

  /** What became of the request. */
  public enum State {
    OPEN,
    ACCEPTED,
    ARRIVED,
    CLOSED
  }

  /** Who said where help is needed. */
  public enum Source {
    /** The asking person's own device, with the request. */
    DEVICE,
    /** The last position of the person's unit: the device's word was missing, older, or absurd. */
    UNIT
  }

  /** What became of asking one unit. */
  public enum AlertState {
    ASKED,
    ACCEPTED,
    DECLINED,
    STOOD_DOWN
  }

  /**
   * Where help is needed.
   *
   * @param at when that was measured, by our clock
   */
  public record Place(GeoPoint point, Instant at, Source source) {}

  /**
   * A check-in did not come in somebody's lone work.
   *
   * @param due by when it should have come
   * @param ownCall they called for help as well
   * @param answer what they reported after all, null when they have not
   */
  public record MissedCheckIn(
      WatchId watch, Instant due, boolean ownCall, WatchView.@Nullable Answer answer) {}

  /**
   * Somebody on call who was called.
   *
   * @param nth in which step, from 1
   * @param answeredAt when they said that they take care of it, null when they have not
   */
  public record Called(
      PersonId person, String name, int nth, Instant askedAt, @Nullable Instant answeredAt) {}

  /** Somebody at the desk saw it. */
  public record Seen(String personName, Instant at) {}

  /**
   * A unit that was asked.
   *
   * @param metres distance when it was asked, -1 when not known
   */
  public record Alert(UnitId unit, String unitName, int metres, AlertState state) {}
}
