package org.fieldops.web.ui.review;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.CustodyHistory;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.UserText;

/** Who did what with a photo, link by link; each link holds the one before. */
final class CustodyDialog extends Dialog {

  CustodyDialog(String filename, CustodyHistory history, Moments moments) {
    Phrases phrases = moments.phrases();
    setHeaderTitle(phrases.of("review.history.title", filename));
    setWidth("680px");
    setMaxWidth("95vw");
    addClassName("rv-custody-dialog");
    Paragraph whole = new Paragraph(CustodyWords.whole(history, phrases));
    whole.addClassName(history.intact() ? "rv-quiet" : "rv-broken");
    whole.getElement().setAttribute("data-testid", "review-custody-whole");
    OrderedList links = new OrderedList();
    links.addClassName("rv-custody");
    links.getElement().setAttribute("data-testid", "review-custody");
    history.entries().forEach(entry -> links.add(link(entry, moments)));
    Div content = new Div(whole);
    if (history.more()) {
      content.add(new Paragraph(phrases.of("review.history.newest", history.entries().size())));
    }
    content.add(links);
    add(content);
    getFooter().add(new ActButton(phrases.of("review.close"), "review-custody-close", this::close));
  }

  private static ListItem link(CustodyEntry entry, Moments moments) {
    Span what = new Span(CustodyWords.act(entry, moments.phrases()));
    what.addClassName("rv-custody-act");
    Span who =
        new Span(Isolated.text(entry.person()) + ", " + moments.exactly(entry.at(), Instant.now()));
    Code hash = new Code(FactSheet.shortHash(entry.hash()));
    hash.getElement().setAttribute("title", entry.hash());
    Div line = new Div(what, who, hash);
    line.addClassName("rv-custody-line");
    String more = CustodyWords.detail(entry, moments.phrases());
    UserText detail = new UserText(more);
    detail.addClassName("rv-quiet");
    return more.isBlank() ? new ListItem(line) : new ListItem(line, detail);
  }
}
