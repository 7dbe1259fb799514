package org.fieldops.web.ui.dispatch.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.dispatch.WatchView.End;
import org.fieldops.dispatch.WatchView.Ending;
import org.fieldops.dispatch.WatchView.Missed;
import org.fieldops.dispatch.Watches;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchPanelTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private static final BackupId ALARM = new BackupId(Ids.next());

  private final WatchPanel panel = new WatchPanel();

  @Test
  void nobodyAloneSaysSo() {
    panel.show(Watches.Board.EMPTY);
    assertTrue(text().contains("watch.empty"), text());
  }

  @Test
  void oneThatRunsCountsDownAndSaysWhatWasSaidLast() {
    panel.show(new Watches.Board(List.of(watch(false, null, null)), List.of()));
    assertTrue(text().contains("Cora Berg"), text());
    assertTrue(text().contains("Tiefgarage Bahnhof"), text());
    assertTrue(text().contains("watch.until"), text());
    assertTrue(text().contains("watch.said.CONFIRMED"), text());
    assertFalse(text().contains("watch.drill"), text());
  }

  @Test
  void aMissedOneLeadsToItsAlarm() {
    Missed missed = new Missed(NOW, NOW, ALARM, null);
    panel.show(new Watches.Board(List.of(watch(false, missed, null)), List.of()));
    assertTrue(text().contains("watch.missed.open"), text());
    assertTrue(text().contains("watch.show"), text());
  }

  @Test
  void oneThatWasTakenBackSaysSoWhileItRunsOnAndAfterwards() {
    Answer answer = new Answer(NOW.minusSeconds(600), NOW, true, true);
    Missed missed = new Missed(NOW, NOW, ALARM, answer);
    panel.show(new Watches.Board(List.of(watch(false, missed, null)), List.of()));
    assertTrue(text().contains("watch.missed.takenback"), text());
    assertEquals("watch.answer.offline", WatchWords.answer((key, facts) -> key, answer));
    assertEquals(
        "watch.answer.after",
        WatchWords.answer(
            (key, facts) -> key, new Answer(NOW.minusSeconds(600), NOW, false, true)));
    WatchView over = watch(false, missed, new End(NOW, Ending.ENDED));
    panel.show(new Watches.Board(List.of(), List.of(over)));
    assertTrue(text().contains("watch.missed.takenback"), text());
    assertFalse(text().contains("watch.until"), text());
  }

  @Test
  void aDrillSaysThatItIsOne() {
    panel.show(new Watches.Board(List.of(watch(true, null, null)), List.of()));
    assertTrue(text().contains("watch.drill"), text());
    Missed missed = new Missed(NOW, NOW, null, null);
    WatchView over = watch(true, missed, new End(NOW, Ending.DRILL));
    panel.show(new Watches.Board(List.of(), List.of(over)));
    assertTrue(text().contains("watch.missed.drill"), text());
  }

  private String text() {
    return panel.getElement().getTextRecursively();
  }

  private static WatchView watch(boolean drill, @Nullable Missed missed, @Nullable End end) {
    CheckIn said =
        new CheckIn(
            new OperationId(Ids.next()),
            CheckIn.Kind.CONFIRMED,
            0,
            new Moment(NOW, NOW, true),
            NOW,
            false);
    return new WatchView(
        new WatchId(Ids.next()),
        new PersonId(Ids.next()),
        "Cora Berg",
        null,
        null,
        "Tiefgarage Bahnhof",
        15,
        1,
        2,
        drill,
        NOW,
        true,
        NOW.plusSeconds(900),
        NOW,
        12,
        missed,
        end,
        List.of(said));
  }
}
