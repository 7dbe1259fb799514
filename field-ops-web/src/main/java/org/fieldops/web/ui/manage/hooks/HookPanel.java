package org.fieldops.web.ui.manage.hooks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.HookView;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** The hooks of a channel: what they are called, how they are, and what can be done with them. */
public final class HookPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient HookActs acts;

  /**
   * @param mayTell whether its person may make one that tells others
   */
  public HookPanel(List<HookView> hooks, boolean mayTell, HookActs acts) {
    this.acts = acts;
    addClassName("manage-panel");
    getElement().setAttribute("data-testid", "hooks");
    Div head =
        new Div(
            new H2(getTranslation("hook.title")),
            act("hook.reload", "hook-reload", acts::reload),
            act("hook.in.add", "hook-in-add", acts::addIncoming));
    head.addClassName("manage-panel-head");
    if (mayTell) {
      head.add(act("hook.out.add", "hook-out-add", acts::addOutgoing));
    }
    Div rows = new Div();
    rows.addClassName("manage-rows");
    hooks.forEach(hook -> rows.add(row(hook)));
    if (hooks.isEmpty()) {
      rows.add(StatePanel.emptyLine(getTranslation("hook.none")));
    }
    add(head, rows);
  }

  private Div row(HookView hook) {
    UserText name = new UserText(hook.name());
    name.addClassName("manage-name");
    Span kind = new Span(getTranslation(hook.incoming() ? "hook.in" : "hook.out"));
    kind.addClassName("muted");
    Div line = new Div(kind, name, health(hook));
    line.addClassName("hook-line");
    Div buttons = new Div();
    buttons.addClassName("hook-acts");
    if (!hook.incoming()) {
      buttons.add(act(hook, "hook.test", "hook-test", () -> acts.test(hook)));
      if (hook.trouble() != null) {
        buttons.add(act(hook, "hook.retry", "hook-retry", () -> acts.retry(hook)));
      }
    }
    buttons.add(
        act(hook, "hook.renew", "hook-renew", () -> acts.renew(hook)),
        act(hook, "hook.end", "hook-end", () -> acts.end(hook)));
    Div row = new Div(line, facts(hook), buttons);
    row.addClassName("hook-row");
    row.getElement().setAttribute("data-testid", "hook-" + hook.name());
    return row;
  }

  private ToneTag health(HookView hook) {
    boolean used = hook.usedAt() != null;
    Tone tone = used ? Tone.OK : Tone.NEUTRAL;
    String key = used ? "hook.state.well" : "hook.state.new";
    if (hook.parkedAt() != null) {
      tone = Tone.DANGER;
      key = "hook.state.parked";
    } else if (hook.trouble() != null) {
      tone = Tone.WARN;
      key = "hook.state.trouble";
    }
    ToneTag tag = new ToneTag(tone, getTranslation(key));
    tag.getElement().setAttribute("data-testid", "hook-state");
    return tag;
  }

  private Div facts(HookView hook) {
    Div facts = new Div();
    facts.addClassNames("hook-facts", "muted");
    String url = hook.url();
    if (url != null) {
      facts.add(new UserText(url));
    }
    Instant used = hook.usedAt();
    if (used != null) {
      String key = hook.incoming() ? "hook.used.in" : "hook.used.out";
      facts.add(new Span(getTranslation(key, HouseTime.clockOrDate(used, getLocale()))));
    }
    if (hook.waiting() > 0) {
      String key = hook.waiting() >= HookView.MOST_COUNTED ? "hook.waiting.many" : "hook.waiting";
      facts.add(new Span(getTranslation(key, hook.waiting())));
    }
    String trouble = hook.trouble();
    if (trouble != null) {
      Paragraph why =
          new Paragraph(getTranslation("hook.trouble", acts.trouble(trouble), hook.tries()));
      why.getElement().setAttribute("data-testid", "hook-trouble");
      facts.add(why);
    }
    facts.add(
        new Span(
            getTranslation(
                "hook.made", hook.madeBy(), HouseTime.clockOrDate(hook.madeAt(), getLocale()))));
    return facts;
  }

  private NativeButton act(HookView hook, String key, String testId, Runnable then) {
    NativeButton button = act(key, testId, then);
    button.setAriaLabel(getTranslation("hook.act.which", getTranslation(key), hook.name()));
    return button;
  }

  private NativeButton act(String key, String testId, Runnable then) {
    NativeButton button = new NativeButton(getTranslation(key), click -> then.run());
    button.addClassName("act");
    button.getElement().setAttribute("data-testid", testId);
    return button;
  }
}
