package org.fieldops.web.ui.review;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.fieldops.media.CustodyEntry;

/** Who did what with a photo, link by link; each link holds the one before. */
final class CustodyDialog extends Dialog {

  CustodyDialog(String filename, List<CustodyEntry> chain, Moments moments) {
    Phrases phrases = moments.phrases();
    setHeaderTitle(phrases.of("review.history.title", filename));
    setWidth("680px");
    setMaxWidth("95vw");
    addClassName("rv-custody-dialog");
    Paragraph unbroken = new Paragraph(phrases.of(unbroken(chain)));
    unbroken.addClassName(chain.isEmpty() || linked(chain) ? "rv-quiet" : "rv-broken");
    OrderedList links = new OrderedList();
    links.addClassName("rv-custody");
    links.getElement().setAttribute("data-testid", "review-custody");
    chain.forEach(entry -> links.add(link(entry, moments)));
    add(new Div(unbroken, links));
    getFooter().add(new ActButton(phrases.of("review.close"), "review-custody-close", this::close));
  }

  private static String unbroken(List<CustodyEntry> chain) {
    if (chain.isEmpty()) {
      return "review.history.empty";
    }
    return linked(chain) ? "review.history.unbroken" : "review.history.broken";
  }

  private static boolean linked(List<CustodyEntry> chain) {
    for (int at = 1; at < chain.size(); at++) {
      if (!chain.get(at).previous().equals(chain.get(at - 1).hash())) {
        return false;
      }
    }
    return true;
  }

  private static ListItem link(CustodyEntry entry, Moments moments) {
    Span what = new Span(CustodyWords.act(entry, moments.phrases()));
    what.addClassName("rv-custody-act");
    Span who = new Span(entry.person() + ", " + moments.exactly(entry.at(), Instant.now()));
    Code hash = new Code(FactSheet.shortHash(entry.hash()));
    hash.getElement().setAttribute("title", entry.hash());
    Div line = new Div(what, who, hash);
    line.addClassName("rv-custody-line");
    String more = CustodyWords.detail(entry, moments.phrases());
    Span detail = new Span(more);
    detail.addClassName("rv-quiet");
    return more.isBlank() ? new ListItem(line) : new ListItem(line, detail);
  }
}
