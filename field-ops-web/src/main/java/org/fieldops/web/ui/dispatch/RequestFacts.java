package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.WatchView;
import org.fieldops.web.ui.dispatch.watch.WatchWords;
import org.fieldops.web.ui.shell.part.HouseTime;

/**
 * What a dispatcher has to know of a request besides: in words, and only what is out of the way.
 */
final class RequestFacts extends Div {

  private static final long serialVersionUID = 1L;

  /** A place that was older than this when the person asked is said to be old. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  RequestFacts(BackupView request) {
    checkIn(request);
    place(request);
    if (!request.clockKnown()) {
      warn("situation.clock.unknown");
    }
    if (request.repeatedAt() != null) {
      warn("situation.repeated", HouseTime.clock(Objects.requireNonNull(request.repeatedAt())));
    }
    if (request.late()) {
      warn(
          "situation.late",
          HouseTime.clock(request.requestedAt()),
          HouseTime.clock(request.receivedAt()));
    }
    if (request.unanswered() && request.state() == BackupView.State.OPEN) {
      warn("situation.unanswered");
    }
    request.onCall().forEach(this::onCall);
    BackupView.Seen seen = request.seen();
    if (seen != null) {
      Paragraph line =
          new Paragraph(
              getTranslation("situation.seen", seen.personName(), HouseTime.clock(seen.at())));
      line.addClassName("muted");
      add(line);
    }
  }

  private void onCall(BackupView.Called called) {
    Instant answered = called.answeredAt();
    warn(
        answered == null ? "situation.oncall.called" : "situation.oncall.minds",
        called.name(),
        HouseTime.clock(answered == null ? called.askedAt() : answered));
  }

  private void checkIn(BackupView request) {
    BackupView.MissedCheckIn missed = request.checkIn();
    if (missed == null) {
      return;
    }
    WatchView.Answer answer = missed.answer();
    if (answer != null) {
      warn("situation.checkin.answered", WatchWords.answer(this::getTranslation, answer));
    } else {
      warn(
          missed.ownCall() ? "situation.checkin.also" : "situation.checkin.missed",
          HouseTime.clock(missed.due()));
    }
  }

  private void place(BackupView request) {
    BackupView.Place place = request.place();
    if (place == null) {
      warn("situation.place.unknown");
    } else if (place.source() == BackupView.Source.UNIT) {
      warn("situation.place.unit", HouseTime.clock(place.at()));
    } else if (place.at().isBefore(request.requestedAt().minus(FRESH))) {
      warn("situation.place.old", HouseTime.clock(place.at()));
    }
  }

  private void warn(String key, Object... facts) {
    Paragraph line = new Paragraph(getTranslation(key, facts));
    line.addClassName("request-late");
    add(line);
  }
}
