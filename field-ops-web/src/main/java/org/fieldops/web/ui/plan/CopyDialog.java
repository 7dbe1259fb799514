package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.web.ui.shell.part.PickerWords;

/** Asks where a plan's days are copied to. */
final class CopyDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param copy to a day on; false leaves the dialog open
   */
  CopyDialog(DutyPlan plan, PlanWords words, Predicate<LocalDate> copy) {
    super("plan.copy.title", "plan.copy.do", "plan-copy-save");
    Paragraph text =
        new Paragraph(getTranslation("plan.copy.text", words.title(plan), plan.days()));
    text.addClassName("dialog-text");
    DatePicker to = new DatePicker(getTranslation("plan.copy.to"));
    to.setLocale(getLocale());
    to.setI18n(PickerWords.of(getLocale()));
    to.setValue(plan.from().plusDays(plan.days()));
    to.setWidthFull();
    to.getElement().setAttribute("data-testid", "plan-copy-to");
    to.addValueChangeListener(
        change -> mayBeSaved(change.getValue() != null && !change.getValue().equals(plan.from())));
    fields(text, to);
    onSave(() -> to.getValue() != null && copy.test(to.getValue()));
  }
}
