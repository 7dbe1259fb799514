package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A table of people and how far something came with each: a head, and rows that stay the elements
 * they were while what they show stays equal.
 */
public abstract class PeopleTable extends Div {

  private static final long serialVersionUID = 1L;

  private final Div rows = new Div();
  private final transient KeptParts parts = new KeptParts(rows);

  /**
   * @param label key of the words that say what it is
   * @param columns keys of the words above the columns
   */
  protected PeopleTable(String label, String testId, List<String> columns) {
    addClassName("answers");
    getElement().setAttribute("role", "table");
    getElement().setAttribute("aria-label", getTranslation(label));
    getElement().setAttribute("data-testid", testId);
    Div head = new Div();
    head.addClassNames("answer-row", "answer-head");
    head.getElement().setAttribute("role", "row");
    for (String key : columns) {
      Span cell = new Span(getTranslation(key));
      cell.getElement().setAttribute("role", "columnheader");
      head.add(cell);
    }
    rows.getElement().setAttribute("role", "rowgroup");
    add(head, rows);
  }

  /** Shows exactly these rows. */
  protected final void rows(List<KeptParts.Part> shown) {
    parts.show(shown);
  }
}
