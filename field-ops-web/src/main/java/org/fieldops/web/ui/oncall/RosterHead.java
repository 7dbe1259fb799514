package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.Roster;
import org.fieldops.kernel.RosterId;
import org.fieldops.web.ui.shell.part.Act;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.jspecify.annotations.Nullable;

/** What stands above a roster: which one, which days, and what can be done. */
final class RosterHead extends Div {

  private static final long serialVersionUID = 1L;
  private static final int TWO = 14;
  private static final int FOUR = 28;

  private final Span range = new Span();
  private final Select<Roster> which = new Select<>();
  private final NativeButton two;
  private final NativeButton four;
  private final Div acts;
  private transient List<Roster> known = List.of();

  /** What is asked for above a roster. */
  interface Wishes {
    void choose(RosterId roster);

    void turn(int steps);

    void today();

    /** How many days are shown. */
    void span(int days);

    /** Somebody is to be put in. */
    void entry();

    /** A new roster. */
    void roster();

    /** The shown one gets another name, or ends. */
    void change();

    void drill();
  }

  RosterHead(Wishes wishes) {
    addClassName("plan-head");
    range.addClassNames("wp-state", "muted");
    range.getElement().setAttribute("data-testid", "oncall-range");
    which.setAriaLabel(getTranslation("oncall.which"));
    which.setItemLabelGenerator(RosterHead::label);
    which.getElement().setAttribute("data-testid", "oncall-which");
    which.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        wishes.choose(change.getValue().id());
      }
    });
    two = act("oncall.two", "oncall-two", () -> wishes.span(TWO));
    four = act("oncall.four", "oncall-four", () -> wishes.span(FOUR));
    Div spans = new Div(two, four);
    spans.addClassName("wp-spans");
    NativeButton add = act("oncall.add", "oncall-add", wishes::entry);
    add.add(new KeyCap("N"));
    add.addClassName("act-primary");
    acts =
        new Div(
            new Component[] {
              which,
              spans,
              arrow(Glyph.LEFT, "plan.before", "oncall-before", () -> wishes.turn(-1)),
              act("shifts.today", "oncall-today", wishes::today),
              arrow(Glyph.RIGHT, "plan.after", "oncall-after", () -> wishes.turn(1)),
              act("oncall.roster.change", "oncall-change", wishes::change),
              act("oncall.roster.new", "oncall-new", wishes::roster),
              act("oncall.drill", "oncall-drill", wishes::drill),
              add
            });
    acts.addClassName("plan-days");
    Div what = new Div(new H1(getTranslation("oncall.title")), range);
    what.addClassName("wp-title");
    add(what, acts);
  }

  private static String label(Roster roster) {
    return roster.teamName() + " · " + roster.name();
  }

  void show(List<Roster> all, @Nullable Roster shown, LocalDate from, int days, Locale locale) {
    acts.setVisible(shown != null);
    range.setText(
        getTranslation(
            "plan.range",
            HouseTime.shortDay(from, locale),
            HouseTime.shortDay(from.plusDays(days - 1L), locale)));
    range.setVisible(shown != null);
    Act.press(two, days == TWO);
    Act.press(four, days == FOUR);
    if (!all.equals(known)) {
      known = all;
      which.setItems(all);
    }
    if (shown != null) {
      which.setValue(shown);
    }
  }

  private NativeButton act(String key, String testId, Runnable then) {
    return Act.of(getTranslation(key), testId, then);
  }

  private NativeButton arrow(Glyph glyph, String key, String testId, Runnable then) {
    return Act.drawn(glyph, getTranslation(key), testId, then);
  }
}
