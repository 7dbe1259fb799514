package org.fieldops.web.ui.dispatch.watch;

import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.dispatch.WatchView.Missed;
import org.fieldops.web.ui.shell.part.HouseTime;

/** How lone work is told. */
public final class WatchWords {

  private WatchWords() {}

  /** The words for a key, in the language of the one who reads. */
  @FunctionalInterface
  public interface Words {
    String of(String key, Object... facts);
  }

  /** The check-in that answered an alarm: when it was said, when it came, and why so late. */
  public static String answer(Words words, Answer answer) {
    String at = HouseTime.clock(answer.at());
    if (!answer.inTime()) {
      return words.of("watch.answer.after", at);
    }
    String key =
        !HouseTime.apart(answer.at(), answer.receivedAt())
            ? "watch.answer"
            : answer.noNetwork() ? "watch.answer.offline" : "watch.answer.late";
    return words.of(key, at, HouseTime.clock(answer.receivedAt()));
  }

  /** What was said last: "Alles gut 14:31". */
  static String said(Words words, CheckIn last) {
    return words.of("watch.said." + last.kind().name(), HouseTime.clock(last.written().at()));
  }

  /** What became of the last alarm. */
  static String missed(Words words, WatchView watch, Missed missed) {
    String due = HouseTime.clock(missed.due());
    Answer answer = missed.answer();
    if (watch.drill()) {
      return words.of("watch.missed.drill", due);
    }
    if (answer != null) {
      String key = answer.inTime() ? "watch.missed.takenback" : "watch.missed.answered";
      return words.of(key, HouseTime.clock(missed.at()), answer(words, answer));
    }
    String key = watch.end() == null ? "watch.missed.open" : "watch.missed.closed";
    return words.of(key, due);
  }

  /** What an alarm that was taken back is told as; empty for any other request. */
  public static String takenBack(Words words, BackupView request, String who) {
    BackupView.MissedCheckIn missed = request.checkIn();
    Answer answer = missed == null ? null : missed.answer();
    boolean over = request.state() == BackupView.State.CLOSED && request.raised();
    return answer == null || !over ? "" : words.of("watch.takenback", who, answer(words, answer));
  }
}
