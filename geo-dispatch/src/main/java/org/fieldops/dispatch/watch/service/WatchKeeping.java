package org.fieldops.dispatch.watch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.CheckIn.Kind;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.End;
import org.fieldops.dispatch.WatchView.Ending;
import org.fieldops.dispatch.watch.model.NewWatch;
import org.fieldops.dispatch.watch.model.WatchPlace;
import org.fieldops.dispatch.watch.model.WatchRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of lone work by what its person says. The moment of saying decides: of two words the
 * later one counts, whichever comes in last. What came too late to count is kept all the same. The
 * end of a duty ends nothing: whoever lies in a cellar does not come out of it at ten o'clock.
 */
@ApplicationScoped
public class WatchKeeping {

  static final int MOST_MINUTES = 240;

  private WatchRows rows;
  private AnsweredAlarms alarms;
  private WatchDeadlines deadlines;
  private WatchAnnouncements announcements;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  WatchKeeping() {}

  @Inject
  public WatchKeeping(
      WatchRows rows,
      AnsweredAlarms alarms,
      WatchDeadlines deadlines,
      WatchAnnouncements announcements,
      Clock clock) {
    this.rows = rows;
    this.alarms = alarms;
    this.deadlines = deadlines;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** A person has one: the one that was begun last takes the place of the other. */
  @Transactional
  WatchView begin(
      NewWatch watch, CheckIn said, @Nullable ShiftId shift, Optional<WatchPlace> place) {
    PersonId person = watch.person().id();
    rows.lock(person);
    rows.settle(person);
    Instant at = said.written().at();
    Optional<WatchView> before = rows.running(person);
    Optional<End> since =
        before
            .map(WatchView::startedAt)
            .filter(other -> other.isAfter(at))
            .map(other -> new End(other, Ending.REPLACED));
    if (since.isEmpty()) {
      before.ifPresent(other -> replace(other, said));
    }
    rows.add(watch, at.plus(Duration.ofMinutes(watch.minutes())), now(), since.orElse(null));
    rows.keep(person, said, watch.id(), shift);
    if (since.isEmpty()) {
      place.ifPresent(known -> rows.at(watch.id(), known));
    }
    return told(watch.id());
  }

  private void replace(WatchView before, CheckIn said) {
    if (!said.written().at().isBefore(rows.heardAt(before.id()))) {
      alarms.answer(before, said);
    }
    rows.end(before.id(), said.written().at(), Ending.REPLACED);
    told(before.id());
  }

  /**
   * @throws Refusal {@code WATCH_NOT_YOURS}
   */
  @Transactional
  WatchView hear(
      PersonId person,
      WatchId id,
      CheckIn said,
      @Nullable ShiftId shift,
      Optional<WatchPlace> place) {
    rows.lock(person);
    rows.settle(person);
    WatchView watch =
        rows.byId(id)
            .filter(found -> found.person().equals(person))
            .orElseThrow(() -> new Refusal(Problem.WATCH_NOT_YOURS));
    rows.keep(person, said, id, shift);
    if (!said.written().at().isBefore(rows.heardAt(id))) {
      alarms.answer(watch, said);
      if (watch.end() == null) {
        follow(watch, said);
        place.ifPresent(known -> rows.at(id, known));
      }
    }
    return told(id);
  }

  private void follow(WatchView watch, CheckIn said) {
    Instant at = said.written().at();
    if (said.kind() == Kind.ENDED) {
      rows.end(watch.id(), at, Ending.ENDED);
    } else if (said.kind() == Kind.EXTENDED) {
      rows.heard(watch.id(), at, extended(watch.dueAt(), at, said.minutes()));
    } else {
      rows.heard(watch.id(), at, at.plus(Duration.ofMinutes(watch.minutes())));
    }
  }

  /** Never more than four hours from the moment of saying. */
  private static Instant extended(Instant due, Instant at, int minutes) {
    Instant wanted = (due.isBefore(at) ? at : due).plus(Duration.ofMinutes(minutes));
    Instant most = at.plus(Duration.ofMinutes(MOST_MINUTES));
    return wanted.isAfter(most) ? most : wanted;
  }

  /** The one that ran for the person at a moment that is not long ago. */
  @Transactional
  Optional<WatchView> at(PersonId person, Instant moment) {
    return rows.running(person).filter(watch -> !watch.startedAt().isAfter(moment));
  }

  private WatchView told(WatchId id) {
    WatchView watch = rows.byId(id).orElseThrow();
    deadlines.next(watch, now());
    announcements.stands(watch);
    return watch;
  }

  private Instant now() {
    return clock.instant();
  }
}
