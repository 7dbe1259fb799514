package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;

/** Makes a team: its name. */
final class TeamDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 40;

  TeamDialog(Predicate<String> make) {
    super("plan.team.new", "plan.team.do", "plan-team-save");
    TextField name = new TextField(getTranslation("plan.team.name"));
    name.setHelperText(getTranslation("plan.team.people"));
    name.setMaxLength(LONGEST);
    name.setWidthFull();
    name.setAutofocus(true);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.getElement().setAttribute("data-testid", "plan-team-name");
    name.addValueChangeListener(change -> mayBeSaved(!change.getValue().isBlank()));
    mayBeSaved(false);
    fields(name);
    onSave(() -> make.test(name.getValue().strip()));
  }
}
