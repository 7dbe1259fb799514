package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A call for help, as everybody concerned sees it.
 *
 * @param requestedAt by the officer's device, put right by our clock
 * @param receivedAt by the server
 * @param late arrived too late to alert units by itself
 * @param unit the unit asking; null when the person was on none
 * @param unanswered nobody who was asked comes and nobody is left to ask: a dispatcher has to act
 */
public record BackupView(
    BackupId id,
    @Nullable UnitId unit,
    @Nullable String unitName,
    PersonId person,
    String personName,
    boolean urgent,
    String note,
    @Nullable GeoPoint position,
    State state,
    Instant requestedAt,
    Instant receivedAt,
    boolean late,
    @Nullable UnitId acceptedBy,
    @Nullable String acceptedByName,
    List<Alert> alerts,
    @Nullable String closingNote,
    boolean unanswered) {

  /** What became of the request. */
  public enum State {
    OPEN,
    ACCEPTED,
    ARRIVED,
    CLOSED
  }

  /** What became of asking one unit. */
  public enum AlertState {
    ASKED,
    ACCEPTED,
    DECLINED,
    STOOD_DOWN
  }

  /**
   * A unit that was asked.
   *
   * @param metres distance when it was asked, -1 when not known
   */
  public record Alert(UnitId unit, String unitName, int metres, AlertState state) {}
}
