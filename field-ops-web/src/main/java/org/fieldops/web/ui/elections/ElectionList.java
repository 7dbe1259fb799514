package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.kernel.ElectionId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** Elections, the newest first, one of them open; the way to a new one. */
final class ElectionList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<ElectionId> chosen;
  private final Div all = new Div();
  private final transient List<ElectionId> order = new ArrayList<>();

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
    all.removeAll();
    order.clear();
    elections.forEach(election -> all.add(entry(election, election.id().equals(open))));
    if (elections.isEmpty()) {
      all.add(StatePanel.emptyLine(getTranslation("elections.empty")));
    }
  }

  private NativeButton entry(ElectionView election, boolean current) {
    order.add(election.id());
    NativeButton button = new NativeButton("", click -> chosen.accept(election.id()));
    button.addClassName("manage-entry");
    button.setClassName("manage-open", current);
    button.getElement().setAttribute("aria-pressed", String.valueOf(current));
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
