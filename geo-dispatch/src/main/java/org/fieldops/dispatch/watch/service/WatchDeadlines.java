package org.fieldops.dispatch.watch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.due.service.DueList;

/**
 * When something happens in lone work unless its person reports: the warning, then the alarm. An
 * alarm whose time has passed before anybody could know of it waits half a minute more, so that
 * what lies on the phone behind it is heard first: after the server was away, or when the beginning
 * itself came late.
 */
@ApplicationScoped
public class WatchDeadlines {

  static final String KIND = "watch";
  static final int WARN = 0;
  static final int ALARM = 1;

  /** The phones were heard. */
  static final int HEARD = 2;

  private static final Duration OUTAGE = Duration.ofSeconds(15);
  private static final Duration HEARING = Duration.ofSeconds(30);

  private DueList due;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  WatchDeadlines() {}

  @Inject
  public WatchDeadlines(DueList due) {
    this.due = due;
  }

  /** Sets what comes next for it, or nothing. */
  void next(WatchView watch, Instant now) {
    if (watch.state() != WatchView.State.RUNNING) {
      due.clear(KIND, watch.id().value());
    } else if (watch.warnAt().isAfter(now)) {
      due.set(KIND, watch.id().value(), WARN, watch.warnAt());
    } else {
      alarm(watch);
    }
  }

  void alarm(WatchView watch) {
    due.set(KIND, watch.id().value(), ALARM, watch.alarmAt());
  }

  /**
   * @return whether the alarm has to wait until the phones were heard
   */
  boolean hearFirst(WatchView watch, int step, Instant now) {
    boolean first = step == ALARM && watch.alarmAt().plus(OUTAGE).isBefore(now);
    if (first) {
      due.set(KIND, watch.id().value(), HEARD, now.plus(HEARING));
    }
    return first;
  }
}
