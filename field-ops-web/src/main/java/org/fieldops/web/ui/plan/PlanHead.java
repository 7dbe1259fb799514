package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.temporal.IsoFields;
import java.util.List;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.Team;
import org.fieldops.web.ui.shell.part.Act;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.KeyCap;

/** What stands above a plan: which days of which team, and what can be done with all of it. */
final class PlanHead extends Div {

  private static final long serialVersionUID = 1L;

  private final H1 title = new H1();
  private final Span state = new Span();
  private final Select<Team> team = new Select<>();
  private final NativeButton week;
  private final NativeButton month;
  private final NativeButton publish;
  private transient List<Team> teams = List.of();

  /** What is asked for above the plan. */
  interface Wishes {
    void turn(int steps);

    void today();

    void span(boolean month);

    void team(Team team);

    void undo();

    void copy();

    void publish();

    /** The plan as a file. */
    void save();
  }

  PlanHead(Wishes wishes, PlanSetup setup) {
    addClassName("plan-head");
    state.addClassNames("wp-state", "muted");
    state.getElement().setAttribute("data-testid", "plan-state");
    team.setAriaLabel(getTranslation("plan.team"));
    team.setItemLabelGenerator(Team::name);
    team.setVisible(false);
    team.getElement().setAttribute("data-testid", "plan-team");
    team.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        wishes.team(change.getValue());
      }
    });
    Anchor day = new Anchor("/shifts", getTranslation("plan.day"));
    day.getElement().setAttribute("data-testid", "to-day");
    week = act("plan.week", "plan-week", () -> wishes.span(false));
    month = act("plan.month", "plan-month", () -> wishes.span(true));
    Div spans = new Div(day, week, month);
    spans.addClassName("wp-spans");
    publish = act("plan.publish", "plan-publish", wishes::publish);
    publish.add(new KeyCap(getTranslation("plan.key.publish")));
    publish.addClassName("act-primary");
    Div acts =
        new Div(
            new Component[] {
              team,
              spans,
              arrow(Glyph.LEFT, "plan.before", "plan-before", () -> wishes.turn(-1)),
              act("shifts.today", "plan-today", wishes::today),
              arrow(Glyph.RIGHT, "plan.after", "plan-after", () -> wishes.turn(1)),
              act("plan.undo", "plan-undo", wishes::undo),
              act("plan.absence", "plan-absence", setup::absence),
              act("plan.copy", "plan-copy", wishes::copy),
              menu(wishes, setup),
              publish
            });
    acts.addClassName("plan-days");
    Div what = new Div(title, state);
    what.addClassName("wp-title");
    add(what, acts);
  }

  private Component menu(Wishes wishes, PlanSetup setup) {
    NativeButton button = new NativeButton(getTranslation("plan.more"));
    button.addClassName("act");
    button.getElement().setAttribute("data-testid", "plan-setup");
    ContextMenu menu = new ContextMenu(button);
    menu.setOpenOnClick(true);
    item(menu, "plan.rotation.title", "plan-setup-rotation", setup::rotation);
    item(menu, "plan.kind.title", "plan-setup-kinds", setup::kinds);
    item(menu, "plan.team.new", "plan-setup-team", setup::newTeam);
    item(menu, "plan.preset.title", "plan-setup-presets", setup::watchPresets);
    item(menu, "plan.save", "plan-setup-save", wishes::save);
    item(menu, "plan.file.title", "plan-setup-file", setup::peopleFile);
    return button;
  }

  private void item(ContextMenu menu, String key, String testId, Runnable then) {
    menu.addItem(getTranslation(key), click -> then.run())
        .getElement()
        .setAttribute("data-testid", testId);
  }

  void show(DutyPlan plan, List<Team> all, PlanWords words) {
    title.setText(words.title(plan));
    boolean isMonth = plan.days() > 7;
    long drafts = plan.drafts();
    int number = plan.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    state.setText(
        "■ "
            + getTranslation(isMonth ? "plan.state.month" : "plan.state.week", number)
            + ", "
            + getTranslation("plan.state.drafts", drafts));
    Act.press(week, !isMonth);
    Act.press(month, isMonth);
    publish.setEnabled(drafts > 0);
    if (!all.equals(teams)) {
      teams = all;
      team.setItems(all);
      team.setVisible(all.size() > 1);
    }
    team.setValue(plan.team());
  }

  private NativeButton act(String key, String testId, Runnable then) {
    return Act.of(getTranslation(key), testId, then);
  }

  private NativeButton arrow(Glyph glyph, String key, String testId, Runnable then) {
    return Act.drawn(glyph, getTranslation(key), testId, then);
  }
}
