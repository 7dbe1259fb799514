package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** Who is on call now, place after place; one that nobody holds is said. */
final class ChainStrip extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<OnCallSpan> open;
  private transient List<Object> shown = List.of();

  ChainStrip(Consumer<OnCallSpan> open) {
    this.open = open;
    addClassName("oc-chain");
    getElement().setAttribute("role", "list");
    getElement().setAttribute("aria-label", getTranslation("oncall.now"));
    getElement().setAttribute("data-testid", "oncall-now");
  }

  void show(Roster roster, List<OnCallSpan> chain) {
    List<Object> now = List.of(roster, chain);
    if (now.equals(shown)) {
      return; // what stays keeps the cursor
    }
    shown = now;
    removeAll();
    for (int place = 1; place <= roster.places(); place++) {
      int wanted = place;
      add(place(place, chain.stream().filter(span -> span.place() == wanted).findFirst()));
    }
  }

  private Div place(int place, Optional<OnCallSpan> held) {
    Span which = new Span(getTranslation("oncall.place", place));
    which.addClassName("oc-place");
    Div card = new Div(which);
    card.addClassName("oc-now");
    card.getElement().setAttribute("role", "listitem");
    card.getElement().setAttribute("data-testid", "oncall-now-" + place);
    if (held.isEmpty()) {
      card.add(new ToneTag(Tone.WARN, getTranslation("oncall.nobody")));
      return card;
    }
    OnCallSpan span = held.get();
    UserText name = new UserText(span.personName(), "oc-name");
    Span until =
        new Span(getTranslation("oncall.until", HouseTime.clockOrDate(span.until(), getLocale())));
    until.addClassName("muted");
    card.add(name, until);
    OnCallSpan.Takeover takeover = span.takeover();
    if (takeover != null) {
      Span taken =
          new Span(
              getTranslation(
                  "oncall.takenFrom",
                  takeover.fromName(),
                  HouseTime.clockOrDate(takeover.at(), getLocale())));
      taken.addClassName("muted");
      card.add(taken);
    }
    NativeButton change =
        new NativeButton(getTranslation("oncall.change"), click -> open.accept(span));
    change.addClassName("act");
    change.setAriaLabel(
        getTranslation("oncall.change") + " " + getTranslation("oncall.place", place));
    change.getElement().setAttribute("data-testid", "oncall-change-" + place);
    card.add(change);
    return card;
  }
}
