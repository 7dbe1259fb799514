package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;

/** Asks why a conflict is allowed. */
final class ReasonDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  ReasonDialog(String conflict, Predicate<String> allow) {
    super("plan.allow.title", "plan.allow.do", "plan-allow-save");
    Paragraph text = new Paragraph(conflict);
    text.addClassName("dialog-text");
    TextField reason = new TextField(getTranslation("plan.allow.reason"));
    reason.setHelperText(getTranslation("plan.allow.kept"));
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    reason.setAutofocus(true);
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.getElement().setAttribute("data-testid", "plan-allow-reason");
    reason.addValueChangeListener(change -> mayBeSaved(!change.getValue().isBlank()));
    mayBeSaved(false);
    fields(text, reason);
    onSave(() -> allow.test(reason.getValue()));
  }
}
