package org.fieldops.web.ui.dispatch.watch;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Objects;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.Watches;
import org.fieldops.web.ui.shell.part.StatePanel;

/** Who works alone now, missed ones first, and the alarms of the last hours. */
public final class WatchPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final Span count = new Span();
  private final UnorderedList list = new UnorderedList();
  private final Div empty;
  private transient Watches.Board shown = Watches.Board.EMPTY;

  public WatchPanel() {
    addClassName("situation-watches");
    getElement().setAttribute("data-testid", "watches");
    Div head = new Div(new H2(getTranslation("watch.title")), count);
    head.addClassName("panel-head");
    list.addClassName("watch-list");
    empty = StatePanel.emptyLine(getTranslation("watch.empty"));
    add(head, list, empty);
    show(Watches.Board.EMPTY);
  }

  /** Lays it out; what is there already stays as it is. */
  public void show(Watches.Board board) {
    count.setText(String.valueOf(board.running().size()));
    empty.setVisible(board.running().isEmpty() && board.missed().isEmpty());
    if (board.equals(shown)) {
      return;
    }
    shown = board;
    Instant now = Instant.now();
    list.removeAll();
    board.running().forEach(watch -> list.add(WatchLine.running(watch, now)));
    board.missed().stream()
        .filter(watch -> watch.state() == WatchView.State.ENDED)
        .forEach(
            watch -> list.add(WatchLine.missed(watch, Objects.requireNonNull(watch.missed()))));
  }
}
