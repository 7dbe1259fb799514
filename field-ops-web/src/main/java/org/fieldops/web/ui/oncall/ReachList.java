package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.OnCallReach;
import org.fieldops.identity.Contact;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** Whether the people of a roster can be reached: what is known, in words. */
final class ReachList extends Div {

  private static final long serialVersionUID = 1L;

  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final Div none = StatePanel.emptyLine(getTranslation("oncall.reach.none"));

  ReachList() {
    addClassName("oc-panel");
    all.getElement().setAttribute("role", "list");
    all.getElement().setAttribute("data-testid", "oncall-reach");
    add(new H2(getTranslation("oncall.reach")), none, all);
  }

  void show(List<OnCallReach> people, Locale locale) {
    none.setVisible(people.isEmpty());
    parts.show(
        people.stream()
            .map(each ->
                new KeptParts.Part(each.person(), List.of(each, locale), () -> line(each, locale)))
            .toList());
  }

  private Div line(OnCallReach reach, Locale locale) {
    UserText name = new UserText(reach.name(), "oc-name");
    Span besides = new Span(besides(reach, locale));
    besides.addClassName("muted");
    Div line = new Div(name, new ToneTag(tone(reach), contact(reach, locale)), besides);
    line.addClassName("oc-reach");
    line.getElement().setAttribute("role", "listitem");
    return line;
  }

  static Tone tone(OnCallReach reach) {
    Contact contact = reach.contact();
    if (contact == null || contact.signedOut()) {
      return Tone.DANGER;
    }
    if (contact.connected()) {
      return Tone.OK;
    }
    return reach.pushed() ? Tone.WAY : Tone.WARN;
  }

  private String contact(OnCallReach reach, Locale locale) {
    Contact contact = reach.contact();
    if (contact == null) {
      return getTranslation("oncall.reach.noDevice");
    }
    if (contact.signedOut()) {
      return getTranslation(
          "oncall.reach.signedOut", HouseTime.clockOrDate(contact.last(), locale));
    }
    return contact.connected()
        ? getTranslation("oncall.reach.connected")
        : getTranslation("oncall.reach.last", HouseTime.clockOrDate(contact.last(), locale));
  }

  private String besides(OnCallReach reach, Locale locale) {
    List<String> words = new ArrayList<>();
    words.add(getTranslation(reach.pushed() ? "oncall.reach.push" : "oncall.reach.noPush"));
    OnCallReach.LastDrill drill = reach.drill();
    if (drill == null) {
      words.add(getTranslation("oncall.reach.noDrill"));
    } else {
      Long seconds = drill.seconds();
      String when = HouseTime.clockOrDate(drill.at(), locale);
      words.add(
          seconds == null
              ? getTranslation("oncall.reach.drillSilent", when)
              : getTranslation("oncall.reach.drill", when, Seconds.words(this, seconds)));
    }
    return String.join(" · ", words);
  }
}
