package org.fieldops.dispatch.backup.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.dispatch.BackupView.MissedCheckIn;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * The check-in that did not come, in the row of the request that it became or joined.
 *
 * @param ownCall its person called for help too
 * @param at when they reported after all, null when they have not
 */
@Embeddable
record KeptCheckIn(
    @Column(name = "watch_id") UUID watch,
    @Column(name = "check_in_due") Instant due,
    @Column(name = "own_call") boolean ownCall,
    @Column(name = "check_in_at") @Nullable Instant at,
    @Column(name = "check_in_received_at") @Nullable Instant receivedAt,
    @Column(name = "check_in_in_time") @Nullable Boolean inTime,
    @Column(name = "check_in_no_network") @Nullable Boolean noNetwork) {

  /** Of a new request: null when its person called. */
  static @Nullable KeptCheckIn of(NewBackupRequest asked) {
    NewBackupRequest.Missed missed = asked.missed();
    return missed == null ? null : missing(missed, false);
  }

  /** What an open request becomes: whoever called once has called. */
  static @Nullable KeptCheckIn joined(@Nullable KeptCheckIn before, NewBackupRequest again) {
    NewBackupRequest.Missed missed = again.missed();
    if (missed != null) {
      return missing(missed, before == null || before.ownCall);
    }
    return before == null ? null : before.called();
  }

  private static KeptCheckIn missing(NewBackupRequest.Missed missed, boolean ownCall) {
    return new KeptCheckIn(missed.watch().value(), missed.due(), ownCall, null, null, null, null);
  }

  private KeptCheckIn called() {
    return new KeptCheckIn(watch, due, true, at, receivedAt, inTime, noNetwork);
  }

  KeptCheckIn answered(Answer answer) {
    return new KeptCheckIn(
        watch, due, ownCall, answer.at(), answer.receivedAt(), answer.inTime(), answer.noNetwork());
  }

  MissedCheckIn view() {
    Answer answer =
        at == null || receivedAt == null
            ? null
            : new Answer(
                at, receivedAt, Boolean.TRUE.equals(inTime), Boolean.TRUE.equals(noNetwork));
    return new MissedCheckIn(new WatchId(watch), due, ownCall, answer);
  }
}
