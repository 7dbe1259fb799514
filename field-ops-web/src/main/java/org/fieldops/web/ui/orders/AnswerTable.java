package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.PeopleTable;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** Whom an order asks and how it stands with each: those without an answer first. */
final class AnswerTable extends PeopleTable {

  private static final long serialVersionUID = 1L;

  /** Those of whom one thing is true, under its title. */
  record Section(Wanted of, List<OrderAnswer> answers) {}

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
    for (Section section : once(sections)) {
      if (section.answers().isEmpty()) {
        continue;
      }
      String title =
          getTranslation(locale, "orders.section." + section.of(), section.answers().size());
      all.add(new KeptParts.Part(section.of(), title, () -> title(title)));
      for (OrderAnswer answer : section.answers()) {
        Row row = new Row(answer, words.stands(answer), words.when(answer), words.besides(answer));
        List<Object> shown =
            List.of(answer.name(), row.stands(), row.when(), row.besides(), answer.instead());
        all.add(new KeptParts.Part(answer.person(), shown, () -> row(row)));
      }
    }
    rows(all);
  }

  /**
   * Each person once: the sections are read one after the other, and whoever answered meanwhile was
   * found in two of them. What was read later is true.
   */
  static List<Section> once(List<Section> sections) {
    List<Section> all = new ArrayList<>();
    Set<PersonId> seen = new HashSet<>();
    for (Section section : sections.reversed()) {
      List<OrderAnswer> answers =
          section.answers().stream().filter(answer -> !seen.contains(answer.person())).toList();
      answers.forEach(answer -> seen.add(answer.person()));
      all.addFirst(new Section(section.of(), answers));
    }
    return all;
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
