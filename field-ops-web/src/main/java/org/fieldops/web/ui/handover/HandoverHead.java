package org.fieldops.web.ui.handover;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.fieldops.dispatch.HandoverView;
import org.fieldops.web.rest.export.paper.HandoverLines;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** Which shifts, when, how far, and the way to the paper. */
final class HandoverHead extends Div {

  private static final long serialVersionUID = 1L;

  private final H1 title = new H1();
  private final Span when = new Span();
  private final Span state = new Span();
  private final Anchor paper = new Anchor();

  HandoverHead(HandoverWishes wishes) {
    addClassName("order-head");
    NativeButton back = new NativeButton("", click -> wishes.toShifts());
    back.addClassName("act");
    back.add(new Span(getTranslation("rail.shifts") + " "), new KeyCap("Esc"));
    back.getElement().setAttribute("data-testid", "handover-back");
    paper.setText(getTranslation("handover.paper"));
    paper.addClassName("act");
    paper.setRouterIgnore(true);
    paper.getElement().setAttribute("download", true);
    paper.getElement().setAttribute("data-testid", "handover-paper");
    state.getElement().setAttribute("role", "status");
    when.addClassName("muted");
    Div first = new Div(back, title, state, paper);
    first.addClassName("order-title");
    add(first, when);
  }

  void show(HandoverView view) {
    HandoverLines lines = HandoverWords.of(this);
    var content = view.content();
    title.removeAll();
    title.add(new UserText(lines.title(content)));
    when.removeAll();
    when.add(new UserText(content.getString("team")));
    when.add(
        ", "
            + HouseTime.longDay(LocalDate.parse(content.getString("day")), getLocale())
            + ", "
            + lines.times(content.getJsonObject("shift"))
            + " · "
            + getTranslation("handover.stand", lines.moment(content.getString("at"))));
    state.removeAll();
    state.add(
        new ToneTag(
            HandoverWords.tone(view.state()), getTranslation("handover.state." + view.state())));
    state.getElement().setAttribute("data-testid", "handover-state-" + view.state());
    paper.setHref("/api/v1/handovers/" + view.shift() + "/paper");
  }
}
