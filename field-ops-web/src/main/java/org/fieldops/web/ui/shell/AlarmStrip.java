package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.BackupView;
import org.fieldops.web.ui.shell.part.AgeClock;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.StreetName;

/** Across the top, only when there is something to say: red for danger, amber for what is away. */
final class AlarmStrip extends Div {

  private static final long serialVersionUID = 1L;

  private final Div danger = new Div();
  private final Div attention = new Div();
  private String shown = "";
  private String attended = "";

  AlarmStrip() {
    addClassName("alarm-strip");
    danger.addClassNames("alarm-line", "alarm-danger");
    danger.getElement().setAttribute("role", "alert");
    danger.getElement().setAttribute("data-testid", "alarm-danger");
    attention.addClassNames("alarm-line", "alarm-warn");
    attention.getElement().setAttribute("role", "status");
    attention.getElement().setAttribute("data-testid", "alarm-store");
    danger.setVisible(false);
    attention.setVisible(false);
    add(danger, attention);
  }

  /**
   * Shows the oldest urgent backup request that nobody has reached yet.
   *
   * @param urgent in the order of the board
   */
  void urgent(List<BackupView> urgent) {
    danger.setVisible(!urgent.isEmpty());
    if (urgent.isEmpty()) {
      shown = "";
      danger.removeAll();
      return;
    }
    BackupView first = urgent.getFirst();
    String now = first.id() + " " + first.state() + " " + urgent.size();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    danger.removeAll();
    danger.add(Glyph.ALARM.draw(), headline(first), rest(first, urgent.size() - 1), open(first));
  }

  /** Says what is away and what is safe; empty says nothing. */
  void attention(String words) {
    if (words.equals(attended)) {
      return; // said once, not read out again and again
    }
    attended = words;
    attention.setVisible(!words.isEmpty());
    attention.removeAll();
    if (!words.isEmpty()) {
      Span line = new Span(words);
      line.addClassName("alarm-words");
      attention.add(Glyph.STORE.draw(), line);
    }
  }

  private Span headline(BackupView request) {
    String who = request.unitName() == null ? request.personName() : request.unitName();
    Span line = new Span();
    line.addClassName("alarm-words");
    line.add(new Span(getTranslation(request.raised() ? "alarm.checkin" : "alarm.help", who)));
    if (request.position() != null) {
      line.add(new StreetName(request.position(), ", "));
    }
    line.add(new Span(" · "));
    line.add(new Span(getTranslation("alarm.since") + " "));
    line.add(new AgeClock(request.requestedAt(), Instant.now(), AgeClock.Style.STOPWATCH));
    return line;
  }

  private Span rest(BackupView request, int more) {
    String state =
        request.acceptedByName() == null
            ? getTranslation("alarm.nobody")
            : getTranslation("alarm.coming", request.acceptedByName());
    Span line = new Span(more > 0 ? state + " · " + getTranslation("alarm.more", more) : state);
    line.addClassName("alarm-rest");
    return line;
  }

  private NativeButton open(BackupView request) {
    NativeButton button =
        new NativeButton("", click -> UI.getCurrent().navigate("dispatch/" + request.id()));
    button.addClassName("alarm-open");
    button.add(new Span(getTranslation("alarm.open") + " "), new KeyCap("F1"));
    button.getElement().setAttribute("data-testid", "alarm-open");
    return button;
  }
}
