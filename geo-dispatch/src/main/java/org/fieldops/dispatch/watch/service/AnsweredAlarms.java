package org.fieldops.dispatch.watch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.dispatch.WatchView.Missed;
import org.fieldops.dispatch.backup.service.MissedCheckIns;
import org.fieldops.dispatch.watch.model.WatchRows;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.setting.HouseSettings;

/**
 * A check-in that comes when the alarm is raised already: it counts with its own time, takes the
 * alarm back and says why it came late. Nothing is deleted.
 */
@ApplicationScoped
public class AnsweredAlarms {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private WatchRows rows;
  private MissedCheckIns alarms;
  private ZoneId zone;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AnsweredAlarms() {}

  @Inject
  public AnsweredAlarms(WatchRows rows, MissedCheckIns alarms) {
    this.rows = rows;
    this.alarms = alarms;
    this.zone = HouseSettings.ZONE.get();
  }

  void answer(WatchView watch, CheckIn said) {
    Missed missed = watch.missed();
    if (missed == null || missed.answer() != null) {
      return;
    }
    boolean inTime = !said.written().at().isAfter(missed.due());
    Answer answer = new Answer(said.written().at(), said.receivedAt(), inTime, said.noNetwork());
    rows.answered(watch.id(), answer);
    BackupId request = missed.request();
    if (request != null) {
      alarms.answer(request, answer, note(said, answer));
    }
  }

  /**
   * What is written down as the request's end, in the house's language; screens say it in theirs.
   */
  private String note(CheckIn said, Answer answer) {
    String at = "Alles gut " + time(answer.at());
    String late = said.late() ? ", angekommen " + time(answer.receivedAt()) : "";
    String why = said.late() && answer.noNetwork() ? ", kein Netz" : "";
    return at + late + why + (answer.inTime() ? "" : ", nach dem Alarm");
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
