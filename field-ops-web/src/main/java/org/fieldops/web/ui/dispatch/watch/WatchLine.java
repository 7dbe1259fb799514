package org.fieldops.web.ui.dispatch.watch;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Missed;
import org.fieldops.web.ui.shell.part.AgeClock;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** One person's lone work: who, where, and how long until the alarm or what became of it. */
final class WatchLine extends ListItem {

  private static final long serialVersionUID = 1L;

  /** One that runs: it counts down, or the alarm is out. */
  static WatchLine running(WatchView watch, Instant now) {
    WatchLine line = new WatchLine(watch);
    Missed missed = watch.missed();
    if (watch.state() == WatchView.State.MISSED && missed != null) {
      line.state(Tone.DANGER, line.getTranslation("watch.missing"));
      line.detail(WatchWords.missed(line::getTranslation, watch, missed));
      line.open(missed);
    } else {
      line.count(watch, now);
      line.said(watch);
    }
    return line;
  }

  /** One in which an alarm was raised: what became of it. */
  static WatchLine missed(WatchView watch, Missed missed) {
    WatchLine line = new WatchLine(watch);
    if (!watch.drill()) {
      line.state(Tone.OFF, line.getTranslation("watch.was"));
    }
    line.detail(WatchWords.missed(line::getTranslation, watch, missed));
    return line;
  }

  private final Div head = new Div();

  private WatchLine(WatchView watch) {
    addClassName("watch-line");
    getElement().setAttribute("data-testid", "watch-" + watch.personName());
    head.addClassName("watch-head");
    head.add(new UserText(watch.personName(), "watch-who"));
    if (watch.unitName() != null) {
      head.add(new UserText(watch.unitName(), "muted"));
    }
    if (watch.drill()) {
      head.add(new ToneTag(Tone.NEUTRAL, getTranslation("watch.drill")));
    }
    add(head, new UserText(watch.purpose(), "watch-purpose"));
  }

  private void count(WatchView watch, Instant now) {
    boolean soon = !now.isBefore(watch.warnAt());
    Span left = new Span();
    left.addClassName("watch-left");
    left.add(new Span(getTranslation(watch.drill() ? "watch.until.drill" : "watch.until") + " "));
    left.add(AgeClock.left(watch.alarmAt(), now));
    left.addClassName(soon ? "watch-soon" : "muted");
    head.add(left);
  }

  private void said(WatchView watch) {
    String said =
        watch.checkIns().isEmpty()
            ? ""
            : WatchWords.said(this::getTranslation, watch.checkIns().getFirst()) + " · ";
    Instant at = watch.placeAt();
    String place =
        at == null
            ? getTranslation("watch.place.none")
            : getTranslation("watch.place", HouseTime.clock(at));
    detail(said + place);
    Missed missed = watch.missed();
    if (missed != null && missed.answer() != null) {
      detail(WatchWords.missed(this::getTranslation, watch, missed));
    }
  }

  private void state(Tone tone, String word) {
    ToneTag tag = new ToneTag(tone, word);
    tag.addClassName("watch-left");
    head.add(tag);
  }

  private void detail(String words) {
    Div line = new Div(words);
    line.addClassNames("muted", "watch-detail");
    add(line);
  }

  private void open(Missed missed) {
    if (missed.request() == null) {
      return;
    }
    NativeButton open =
        new NativeButton(
            getTranslation("watch.show"),
            click -> UI.getCurrent().navigate("dispatch/" + missed.request()));
    open.addClassName("act");
    open.getElement().setAttribute("data-testid", "watch-show");
    add(open);
  }
}
