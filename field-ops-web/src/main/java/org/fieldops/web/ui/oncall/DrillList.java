package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.DrillView;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** The drills of a roster with their figures; of the newest, each of those it asked. */
final class DrillList extends Div {

  private static final long serialVersionUID = 1L;

  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final Div none = StatePanel.emptyLine(getTranslation("oncall.drills.none"));

  DrillList() {
    addClassName("oc-panel");
    all.getElement().setAttribute("data-testid", "oncall-drills");
    add(new H2(getTranslation("oncall.drills")), none, all);
  }

  void show(List<DrillView> drills, Instant now, Locale locale) {
    none.setVisible(drills.isEmpty());
    parts.show(
        drills.stream()
            .map(drill -> {
              boolean runs = drill.closesAt().isAfter(now);
              boolean newest = drill.equals(drills.getFirst());
              return new KeptParts.Part(
                  drill.id(),
                  List.of(drill, runs, newest, locale),
                  () -> drill(drill, runs, newest, locale));
            })
            .toList());
  }

  private Div drill(DrillView drill, boolean runs, boolean newest, Locale locale) {
    Span when =
        new Span(
            getTranslation(
                "oncall.drill.when",
                HouseTime.clockOrDate(drill.startedAt(), locale),
                drill.startedBy()));
    when.addClassName("oc-name");
    Div head = new Div(when);
    head.addClassName("oc-drill-head");
    if (runs) {
      head.add(
          new ToneTag(
              Tone.WAY, getTranslation("oncall.drill.runs", HouseTime.clock(drill.closesAt()))));
    }
    Div part = new Div(head, figures(drill), silent(drill));
    part.addClassName("oc-drill");
    part.getElement().setAttribute("data-testid", "oncall-drill-one");
    if (newest) {
      drill.asked().forEach(each -> part.add(one(drill, each, locale)));
    }
    return part;
  }

  private Div figures(DrillView drill) {
    Div figures =
        new Div(
            figure("oncall.drill.asked", String.valueOf(drill.asked().size())),
            figure("oncall.drill.answered", String.valueOf(drill.answered())),
            figure("oncall.drill.median", seconds(drill.median())),
            figure("oncall.drill.longest", seconds(drill.longest())));
    figures.addClassName("oc-figures");
    figures.getElement().setAttribute("data-testid", "oncall-figures");
    return figures;
  }

  private String seconds(@Nullable Long seconds) {
    return seconds == null ? "–" : Seconds.words(this, seconds);
  }

  private Div figure(String key, String value) {
    Span number = new Span(value);
    number.addClassName("oc-figure");
    Span word = new Span(getTranslation(key));
    word.addClassName("muted");
    return new Div(number, word);
  }

  private Span silent(DrillView drill) {
    List<String> silent = drill.silent();
    return new Span(
        silent.isEmpty()
            ? getTranslation("oncall.drill.all")
            : getTranslation("oncall.drill.silent", String.join(", ", silent)));
  }

  private Div one(DrillView drill, DrillView.Asked asked, Locale locale) {
    DrillView.Answer answer = asked.answer();
    Div line = new Div(new UserText(asked.name()), tag(drill, answer));
    line.addClassName("oc-answer");
    if (answer != null && answer.offline()) {
      line.add(
          new Span(
              getTranslation(
                  "orders.offline", HouseTime.clockOrDate(answer.receivedAt(), locale))));
    }
    return line;
  }

  private ToneTag tag(DrillView drill, DrillView.@Nullable Answer answer) {
    if (answer == null) {
      return new ToneTag(Tone.OFF, getTranslation("oncall.drill.noAnswer"));
    }
    String took = Seconds.words(this, drill.seconds(answer));
    return drill.late(answer)
        ? new ToneTag(Tone.WARN, getTranslation("oncall.drill.late", took))
        : new ToneTag(Tone.OK, took);
  }
}
