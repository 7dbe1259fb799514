package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fieldops.kernel.Person;

/** The slim rail on the left: where one can go, and how much waits there. */
final class Rail extends Nav {

  private static final long serialVersionUID = 1L;

  private final Map<String, Anchor> links = new LinkedHashMap<>();
  private final Map<String, Span> badges = new LinkedHashMap<>();

  Rail(Person person, PersonMenu menu) {
    addClassName("rail");
    getElement().setAttribute("aria-label", getTranslation("rail.label"));
    Span mark = new Span("FO");
    mark.addClassName("rail-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    Div places = new Div();
    places.addClassName("rail-places");
    DeskPlace.of(person).forEach(place -> places.add(link(place)));
    add(mark, places, menu);
  }

  /** Marks where we are. */
  void mark(String path) {
    String here = DeskPlace.routeOf(path);
    links.forEach((route, link) -> {
      boolean current = route.equals(here);
      link.setClassName("rail-here", current);
      if (current) {
        link.getElement().setAttribute("aria-current", "page");
      } else {
        link.getElement().removeAttribute("aria-current");
      }
    });
  }

  void badge(String route, int count) {
    Span badge = badges.get(route);
    if (badge != null) {
      badge.setVisible(count > 0);
      badge.setText(count > 99 ? "99+" : String.valueOf(count));
      badge.getElement().setAttribute("aria-label", getTranslation("rail.waiting", count));
    }
  }

  private Anchor link(DeskPlace place) {
    Span badge = new Span();
    badge.addClassName("rail-badge");
    badge.setVisible(false);
    Span word = new Span(getTranslation(place.wordKey()));
    word.addClassName("rail-word");
    Anchor link = new Anchor("/" + place.route());
    link.addClassName("rail-place");
    link.add(place.glyph().draw(), word, badge);
    link.setRouterIgnore(place == DeskPlace.PHONE);
    link.getElement().setAttribute("data-testid", place.wordKey().replace('.', '-'));
    links.put(place.route(), link);
    badges.put(place.route(), badge);
    return link;
  }
}
