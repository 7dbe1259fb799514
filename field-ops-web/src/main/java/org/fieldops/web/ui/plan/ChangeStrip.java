package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.fieldops.dispatch.DutyChange;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/** Changes after publishing that those concerned have not confirmed; the next shift first. */
final class ChangeStrip extends WaitingLines<DutyChange> {

  private static final long serialVersionUID = 1L;

  ChangeStrip() {
    super("plan.unconfirmed", "plan-unconfirmed");
  }

  @Override
  ListItem line(DutyChange change) {
    Locale locale = getLocale();
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
