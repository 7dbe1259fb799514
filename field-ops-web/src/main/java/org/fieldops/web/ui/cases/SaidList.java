package org.fieldops.web.ui.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.fieldops.media.CaseMessage;
import org.fieldops.web.ui.review.Moments;
import org.fieldops.web.ui.shell.part.UserText;

/** What was said in channels and stands on a case, as it stood when it was put there. */
final class SaidList extends Section {

  private static final long serialVersionUID = 1L;

  private final transient Moments moments;

  SaidList(List<CaseMessage.Kept> messages, Moments moments) {
    this.moments = moments;
    setVisible(!messages.isEmpty());
    Div list = new Div();
    list.addClassName("rv-said");
    list.getElement().setAttribute("data-testid", "case-messages");
    messages.forEach(each -> list.add(row(each)));
    add(new H2(getTranslation("case.messages", messages.size())), list);
  }

  private Component row(CaseMessage.Kept kept) {
    CaseMessage message = kept.message();
    String unit = message.unit();
    UserText who =
        new UserText(unit == null ? message.authorName() : unit + " · " + message.authorName());
    who.addClassName("rv-said-who");
    Span at = new Span(moments.exactly(message.at(), Instant.now()));
    at.addClassName("rv-quiet");
    UserText text = new UserText(message.text());
    text.addClassName("rv-said-text");
    Div row = new Div(who, at, text);
    message.files().forEach(file -> row.add(file(file)));
    Span from = new Span(getTranslation("case.messages.from"));
    UserText channel = new UserText(message.channel());
    Span by =
        new Span(
            getTranslation(
                "case.messages.by", kept.keptBy(), moments.exactly(kept.keptAt(), Instant.now())));
    Div source = new Div(from, channel, by);
    source.addClassNames("rv-quiet", "rv-said-source");
    row.add(source);
    row.addClassName("rv-said-row");
    return row;
  }

  private static Component file(String name) {
    UserText file = new UserText(name);
    file.addClassName("rv-said-file");
    return file;
  }
}
