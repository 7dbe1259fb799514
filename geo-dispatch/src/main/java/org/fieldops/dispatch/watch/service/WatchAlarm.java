package org.fieldops.dispatch.watch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.dispatch.BackupView.Source;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Ending;
import org.fieldops.dispatch.backup.model.NewBackupRequest;
import org.fieldops.dispatch.backup.service.MissedCheckIns;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.service.DueHandler;
import org.fieldops.dispatch.unit.service.LastFixes;
import org.fieldops.dispatch.watch.model.WatchRows;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * Warns somebody who is to report, and raises the alarm when they have not: a backup request with
 * their last known place, or nothing in a drill.
 */
@ApplicationScoped
public class WatchAlarm implements DueHandler {

  private WatchRows rows;
  private WatchDeadlines deadlines;
  private WatchAnnouncements announcements;
  private MissedCheckIns alarms;
  private Duties duties;
  private LastFixes fixes;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  WatchAlarm() {}

  @Inject
  public WatchAlarm(
      WatchRows rows,
      WatchDeadlines deadlines,
      WatchAnnouncements announcements,
      MissedCheckIns alarms,
      Duties duties,
      LastFixes fixes,
      Clock clock) {
    this.rows = rows;
    this.deadlines = deadlines;
    this.announcements = announcements;
    this.alarms = alarms;
    this.duties = duties;
    this.fixes = fixes;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return WatchDeadlines.KIND;
  }

  @Override
  public void lock(UUID subject) {
    rows.byId(new WatchId(subject)).ifPresent(watch -> rows.lock(watch.person()));
  }

  @Override
  public void carryOut(Due due) {
    Instant now = clock.instant();
    rows.byId(new WatchId(due.subject()))
        .filter(watch -> watch.state() == WatchView.State.RUNNING)
        .ifPresent(watch -> step(watch, due.step(), now));
  }

  private void step(WatchView watch, int step, Instant now) {
    if (step == WatchDeadlines.WARN) {
      deadlines.alarm(watch);
      announcements.warn(watch);
    } else if (!deadlines.hearFirst(watch, step, now)) {
      miss(watch, now);
    }
  }

  private void miss(WatchView watch, Instant now) {
    rows.missed(watch.id(), watch.alarmAt(), now, watch.drill() ? null : raise(watch, now));
    if (watch.drill()) {
      rows.end(watch.id(), now, Ending.DRILL);
    }
    announcements.stands(rows.byId(watch.id()).orElseThrow());
  }

  /** From the duty of now; whose duty is over is looked for as they stood when they began. */
  private BackupId raise(WatchView watch, Instant now) {
    Optional<OnDuty> duty =
        duties.current(watch.person()).or(() -> duties.at(watch.person(), watch.startedAt()));
    UnitId unit = duty.map(OnDuty::unit).orElse(watch.unit());
    return alarms.raise(
        new NewBackupRequest(
            new BackupId(Ids.next()),
            watch.person(),
            watch.personName(),
            unit,
            duty.map(OnDuty::unitName).orElse(watch.unitName()),
            duty.map(OnDuty::channel).orElse(null),
            true,
            watch.purpose(),
            place(watch.id(), unit),
            now,
            now,
            true,
            new NewBackupRequest.Missed(watch.id(), watch.alarmAt())));
  }

  /** Whatever is known last, however old: its age is told with it. */
  private @Nullable Place place(WatchId id, @Nullable UnitId unit) {
    Stream<Place> own =
        rows.place(id).stream().map(at -> new Place(at.point(), at.at(), Source.DEVICE));
    Stream<Place> units =
        Optional.ofNullable(unit).flatMap(fixes::of).stream()
            .map(fix -> new Place(fix.point(), fix.at(), Source.UNIT));
    return Stream.concat(own, units).max(Comparator.comparing(Place::at)).orElse(null);
  }
}
