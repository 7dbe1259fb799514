package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.kernel.ElectionId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** Elections, the newest first, one of them open; the way to a new one. */
final class ElectionList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<ElectionId> chosen;
  private final Div all = new Div();
  private final transient KeptParts entries = new KeptParts(all);
  private transient List<ElectionId> order = List.of();

  ElectionList(Consumer<ElectionId> chosen, Runnable fromFile) {
    this.chosen = chosen;
    addClassName("manage-list");
    getElement().setAttribute("role", "navigation");
    getElement().setAttribute("aria-label", getTranslation("elections.title"));
    NativeButton begin = new NativeButton(getTranslation("elections.new"), click -> fromFile.run());
    begin.addClassName("act");
    begin.add(new KeyCap("N"));
    begin.getElement().setAttribute("data-testid", "election-new");
    Div top = new Div(begin);
    top.addClassName("manage-begin");
    all.addClassName("manage-all");
    add(top, all);
  }

  void show(List<ElectionView> elections, @Nullable ElectionId open) {
    order = elections.stream().map(ElectionView::id).toList();
    List<Component> shown =
        entries.show(
            elections.isEmpty() ? List.of(none()) : elections.stream().map(this::part).toList());
    for (int at = 0; at < order.size(); at++) {
      boolean current = order.get(at).equals(open);
      shown.get(at).getElement().getClassList().set("manage-open", current);
      shown.get(at).getElement().setAttribute("aria-pressed", String.valueOf(current));
    }
  }

  private KeptParts.Part none() {
    return new KeptParts.Part(
        "none", "none", () -> StatePanel.emptyLine(getTranslation("elections.empty")));
  }

  private KeptParts.Part part(ElectionView election) {
    return new KeptParts.Part(
        election.id(),
        List.of(election.name(), election.day(), election.state()),
        () -> entry(election));
  }

  private NativeButton entry(ElectionView election) {
    NativeButton button = new NativeButton("", click -> chosen.accept(election.id()));
    button.addClassName("manage-entry");
    button.getElement().setAttribute("data-testid", "election-" + election.name());
    Span facts =
        new Span(
            HouseTime.longDay(election.day(), getLocale())
                + " "
                + election.day().getYear()
                + " · "
                + getTranslation("elections.state." + election.state()));
    facts.addClassName("muted");
    button.add(new UserText(election.name()), facts);
    return button;
  }

  /** Opens the one below or above. */
  void step(@Nullable ElectionId from, int by) {
    if (!order.isEmpty()) {
      chosen.accept(order.get(Math.clamp(order.indexOf(from) + by, 0, order.size() - 1)));
    }
  }
}
