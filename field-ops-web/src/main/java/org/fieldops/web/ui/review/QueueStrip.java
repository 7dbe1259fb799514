package org.fieldops.web.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.fieldops.media.IngestQueue.Parked;
import org.fieldops.media.IngestQueue.QueueState;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;

/** Says plainly what was accepted and is not on the desk yet; silent when nothing is. */
final class QueueStrip extends Div {

  private static final int NAMED = 5;

  private final Moments moments;
  private final Runnable onTryAgain;

  QueueStrip(Moments moments, Runnable onTryAgain) {
    this.moments = moments;
    this.onTryAgain = onTryAgain;
    addClassName("rv-queue");
    getElement().setAttribute("data-testid", "review-queue");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /**
   * @param databaseAway the frame around the desks says so already, and how much waits
   */
  void show(QueueState state, boolean databaseAway) {
    removeAll();
    boolean quiet = databaseAway || state.waiting() == 0 && !state.storeAway();
    setVisible(!quiet || !state.parked().isEmpty());
    if (state.storeAway() && !databaseAway) {
      line(Tone.WARN, "review.queue.away", "review.queue.awayMore");
    }
    if (state.waiting() > 0 && !databaseAway) {
      String waiting = String.valueOf(state.waiting());
      ToneTag tag = new ToneTag(Tone.WAY, moments.phrases().of("review.queue.waiting", waiting));
      add(new Div(tag));
    }
    if (!state.parked().isEmpty()) {
      showParked(state);
    }
  }

  /** The queue itself does not answer. */
  void showUnknown() {
    removeAll();
    setVisible(true);
    line(Tone.WARN, "review.queue.unknown", "review.queue.unknownMore");
  }

  private void line(Tone tone, String key, String more) {
    Span words = new Span(moments.phrases().of(more));
    words.addClassName("rv-queue-more");
    add(new Div(new ToneTag(tone, moments.phrases().of(key)), words));
  }

  private void showParked(QueueState state) {
    Phrases phrases = moments.phrases();
    String parked = String.valueOf(state.parked().size());
    ActButton again =
        new ActButton(phrases.of("review.queue.again"), "review-queue-again", onTryAgain);
    UnorderedList reasons = new UnorderedList();
    for (Parked each : state.parked().stream().limit(NAMED).toList()) {
      reasons.add(
          new ListItem(
              Isolated.text(each.filename())
                  + ", "
                  + moments.ago(each.receivedAt(), Instant.now())
                  + ": "
                  + each.words(moments.locale())));
    }
    add(
        new Div(
            new ToneTag(Tone.DANGER, phrases.of("review.queue.parked", parked)), reasons, again));
  }
}
