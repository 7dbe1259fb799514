package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.fieldops.dispatch.Wish;
import org.fieldops.kernel.WishId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/** Wishes of the shown days that wait for a word. */
final class WishStrip extends WaitingLines<Wish> {

  private static final long serialVersionUID = 1L;

  private final transient Decide decide;

  /** The dispatcher's word. */
  interface Decide {
    void decided(WishId id, boolean granted);
  }

  WishStrip(Decide decide) {
    super("plan.wishes", "plan-wishes");
    this.decide = decide;
  }

  @Override
  ListItem line(Wish wish) {
    String days = HouseTime.shortDay(wish.from(), getLocale());
    if (!wish.until().equals(wish.from())) {
      days += " – " + HouseTime.shortDay(wish.until(), getLocale());
    }
    Span words =
        new Span(
            new UserText(wish.personName()),
            new Span(", " + days + ": " + getTranslation("plan.wish." + wish.kind()) + " "));
    if (!wish.note().isEmpty()) {
      words.add(new UserText("„" + wish.note() + "“"));
    }
    ListItem line =
        new ListItem(
            words,
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
