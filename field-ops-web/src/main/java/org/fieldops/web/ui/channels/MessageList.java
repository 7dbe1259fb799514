package org.fieldops.web.ui.channels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.MessageView;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.jspecify.annotations.Nullable;

/** Messages grouped as people read them: by day, and one after another of the same person. */
record MessageList(List<Run> runs) {

  /**
   * What one person said without another between, within a day.
   *
   * @param newDay the day that begins with it, null within a day
   */
  record Run(@Nullable LocalDate newDay, List<MessageView> messages) {

    MessageView first() {
      return messages.getFirst();
    }
  }

  /**
   * @param messages ascending
   */
  static MessageList of(List<MessageView> messages) {
    List<Run> runs = new ArrayList<>();
    LocalDate day = null;
    List<MessageView> run = new ArrayList<>();
    for (MessageView message : messages) {
      LocalDate itsDay = HouseTime.day(message.receivedAt());
      boolean newDay = !Objects.equals(itsDay, day);
      if (newDay || !run.getLast().author().equals(message.author())) {
        run = new ArrayList<>();
        runs.add(new Run(newDay ? itsDay : null, run));
        day = itsDay;
      }
      run.add(message);
    }
    return new MessageList(runs);
  }
}
