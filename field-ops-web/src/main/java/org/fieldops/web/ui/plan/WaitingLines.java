package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** How many of something wait, and folded under it a line for each; hidden while there is none. */
abstract class WaitingLines<T> extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final Span count = new Span();
  private final UnorderedList lines = new UnorderedList();
  private transient List<T> shown = List.of();

  /**
   * @param key of the words that say how many wait
   */
  WaitingLines(String key, String testId) {
    this.key = key;
    addClassName("wp-waiting");
    getElement().setAttribute("data-testid", testId);
    count.getElement().setAttribute("role", "status");
    setSummary(count);
    setContent(lines);
    setVisible(false);
  }

  final void show(List<T> waiting) {
    if (waiting.equals(shown)) {
      return; // what stays keeps the cursor
    }
    shown = waiting;
    setVisible(!waiting.isEmpty());
    count.setText(getTranslation(key, waiting.size()));
    lines.removeAll();
    waiting.forEach(each -> lines.add(line(each)));
  }

  abstract ListItem line(T waiting);
}
