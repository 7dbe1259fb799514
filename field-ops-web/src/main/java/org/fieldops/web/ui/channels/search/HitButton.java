package org.fieldops.web.ui.channels.search;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.fieldops.dispatch.SearchHit;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/** One message that was found, with the words marked in it; leads to its place. */
final class HitButton extends NativeButton {

  private static final long serialVersionUID = 1L;

  HitButton(SearchHit hit, Runnable open) {
    super("", click -> open.run());
    addClassName("hit");
    getElement().setAttribute("data-testid", "hit-" + hit.number());
    String who = hit.unitName() == null ? "" : hit.unitName() + " · ";
    Span time = new Span(HouseTime.clockOrDate(hit.receivedAt(), getLocale()));
    time.addClassName("hit-time");
    add(new UserText(who + hit.authorName(), "hit-who"), time);
    getElement().appendChild(said(hit));
  }

  private static Element said(SearchHit hit) {
    Element said = new Element("bdi").setAttribute("class", "hit-said");
    int at = 0;
    for (SearchHit.Mark mark : hit.marks()) {
      said.appendChild(Element.createText(hit.excerpt().substring(at, mark.start())));
      at = mark.start() + mark.length();
      said.appendChild(new Element("mark").setText(hit.excerpt().substring(mark.start(), at)));
    }
    return said.appendChild(Element.createText(hit.excerpt().substring(at)));
  }
}
