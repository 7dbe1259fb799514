package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.DutyChange;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/** Changes after publishing that those concerned have not confirmed; the next shift first. */
final class ChangeStrip extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final Span count = new Span();
  private final UnorderedList lines = new UnorderedList();
  private transient List<DutyChange> shown = List.of();

  ChangeStrip() {
    addClassName("wp-unconfirmed");
    getElement().setAttribute("data-testid", "plan-unconfirmed");
    count.getElement().setAttribute("role", "status");
    setSummary(count);
    setContent(lines);
    setVisible(false);
  }

  void show(List<DutyChange> unconfirmed) {
    if (unconfirmed.equals(shown)) {
      return; // what stays keeps the cursor
    }
    shown = unconfirmed;
    setVisible(!unconfirmed.isEmpty());
    count.setText(getTranslation("plan.unconfirmed", unconfirmed.size()));
    lines.removeAll();
    unconfirmed.forEach(change -> lines.add(line(change, getLocale())));
  }

  private ListItem line(DutyChange change, Locale locale) {
    String when =
        HouseTime.shortDay(HouseTime.day(change.from()), locale)
            + " "
            + HouseTime.clock(change.from())
            + "–"
            + HouseTime.clock(change.until());
    String what = getTranslation("plan.unconfirmed." + change.kind(), unit(change));
    String told =
        getTranslation("plan.unconfirmed.told", HouseTime.clockOrDate(change.madeAt(), locale));
    return new ListItem(
        new UserText(change.personName()),
        new Span(", " + when + ", "),
        new UserText(change.shiftName()),
        new Span(": " + what + " · " + told));
  }

  private static String unit(DutyChange change) {
    String unit = change.unitName();
    return unit == null ? "" : unit;
  }
}
