package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.PeopleTable;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** Whom an order asks and how it stands with each: those without an answer first. */
final class AnswerTable extends PeopleTable {

  private static final long serialVersionUID = 1L;

  /** A part of the table under its title. */
  record Section(String title, List<OrderAnswer> answers) {}

  /** All that a row shows. */
  private record Row(OrderAnswer answer, String stands, String when, String besides) {}

  AnswerTable() {
    super(
        "orders.answers",
        "order-answers",
        List.of("orders.person", "orders.stands", "orders.at", "orders.besides"));
  }

  void show(List<Section> sections, Locale locale) {
    OrderWords words = new OrderWords(this, locale);
    List<KeptParts.Part> all = new ArrayList<>();
    for (Section section : sections) {
      if (section.answers().isEmpty()) {
        continue;
      }
      all.add(new KeptParts.Part(section.title(), section.title(), () -> title(section.title())));
      for (OrderAnswer answer : section.answers()) {
        Row row = new Row(answer, words.stands(answer), words.when(answer), words.besides(answer));
        List<Object> shown =
            List.of(answer.name(), row.stands(), row.when(), row.besides(), answer.instead());
        all.add(new KeptParts.Part(answer.person(), shown, () -> row(row)));
      }
    }
    rows(all);
  }

  private static Div title(String words) {
    Span cell = new Span(words);
    cell.getElement().setAttribute("role", "cell");
    Div title = new Div(cell);
    title.addClassName("answer-section");
    title.getElement().setAttribute("role", "row");
    return title;
  }

  private Div row(Row row) {
    OrderAnswer answer = row.answer();
    Span who = new Span(new UserText(answer.name()));
    String unit = answer.unitName();
    if (unit != null) {
      who.add(new Span(" "), new UserText(unit, "answer-unit"));
    }
    if (answer.instead()) {
      who.add(new Span(" · " + getTranslation("orders.instead")));
    }
    Div line =
        new Div(
            cell(who),
            cell(new ToneTag(OrderWords.tone(answer), row.stands())),
            cell(new Span(row.when())),
            cell(new UserText(row.besides())));
    line.addClassName("answer-row");
    line.getElement().setAttribute("role", "row");
    line.getElement().setAttribute("data-testid", "answer-" + answer.name());
    line.getElement().setAttribute("data-contact", answer.contact().name());
    return line;
  }

  private static Span cell(Component content) {
    Span cell = new Span(content);
    cell.getElement().setAttribute("role", "cell");
    return cell;
  }
}
