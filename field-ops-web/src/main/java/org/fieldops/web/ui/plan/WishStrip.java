package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.fieldops.dispatch.Wish;
import org.fieldops.kernel.WishId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/** Wishes of the shown days that wait for a word. */
final class WishStrip extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final Span count = new Span();
  private final UnorderedList lines = new UnorderedList();
  private final transient Decide decide;
  private transient List<Wish> shown = List.of();

  /** The dispatcher's word. */
  interface Decide {
    void decided(WishId id, boolean granted);
  }

  WishStrip(Decide decide) {
    this.decide = decide;
    addClassName("wp-unconfirmed");
    getElement().setAttribute("data-testid", "plan-wishes");
    count.getElement().setAttribute("role", "status");
    setSummary(count);
    setContent(lines);
    setVisible(false);
  }

  void show(List<Wish> open) {
    if (open.equals(shown)) {
      return; // what stays keeps the cursor
    }
    shown = open;
    setVisible(!open.isEmpty());
    count.setText(getTranslation("plan.wishes", open.size()));
    lines.removeAll();
    open.forEach(wish -> lines.add(line(wish)));
  }

  private ListItem line(Wish wish) {
    String days = HouseTime.shortDay(wish.from(), getLocale());
    if (!wish.until().equals(wish.from())) {
      days += " – " + HouseTime.shortDay(wish.until(), getLocale());
    }
    ListItem line =
        new ListItem(
            new UserText(wish.personName()),
            new Span(", " + days + ": " + getTranslation("plan.wish." + wish.kind()) + " "));
    if (!wish.note().isEmpty()) {
      line.add(new UserText("„" + wish.note() + "“"));
    }
    line.add(
        button("plan.wish.grant." + wish.kind(), "wish-grant", wish, true),
        button("plan.wish.refuse", "wish-refuse", wish, false));
    line.addClassName("wp-wish-line");
    return line;
  }

  private NativeButton button(String key, String testId, Wish wish, boolean granted) {
    NativeButton button =
        new NativeButton(getTranslation(key), click -> decide.decided(wish.id(), granted));
    button.addClassName("act");
    button.getElement().setAttribute("data-testid", testId);
    return button;
  }
}
