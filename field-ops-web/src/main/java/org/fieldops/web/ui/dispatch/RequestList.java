package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldops.dispatch.BackupView;
import org.fieldops.kernel.BackupId;
import org.fieldops.web.ui.shell.part.StatePanel;

/** Open backup requests, urgent and old ones first. */
final class RequestList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BoardEvents events;
  private final transient Map<BackupId, RequestCard> cards = new HashMap<>();
  private final Div empty;
  private final Div list = new Div();
  private transient List<BackupId> order = List.of();

  RequestList(BoardEvents events) {
    this.events = events;
    addClassName("request-list");
    list.addClassName("request-cards");
    empty = StatePanel.emptyLine(getTranslation("situation.requests.empty"));
    add(list, empty);
  }

  void show(List<BackupView> shown, Board board) {
    empty.setVisible(shown.isEmpty());
    List<BackupId> ids = shown.stream().map(BackupView::id).toList();
    cards.keySet().retainAll(ids);
    shown.forEach(
        each -> cards.computeIfAbsent(each.id(), id -> new RequestCard(events)).show(each, board));
    if (!ids.equals(order)) {
      order = ids;
      list.removeAll();
      ids.forEach(id -> list.add(Objects.requireNonNull(cards.get(id))));
    }
  }

  /** Brings the selected card into view. */
  void reveal(BackupId id) {
    RequestCard card = cards.get(id);
    if (card != null) {
      card.getElement().callJsFunction("scrollIntoView", Map.of("block", "nearest"));
    }
  }
}
