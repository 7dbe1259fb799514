package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.fieldops.dispatch.Roster;
import org.fieldops.web.ui.plan.PlanDialog;

/** A roster gets another name, or ends. */
final class RosterChangeDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  private final TextField name = new TextField();

  /**
   * @param rename by its new name; false leaves the dialog open
   * @param end after it was asked for once more; likewise
   */
  RosterChangeDialog(Roster roster, Predicate<String> rename, BooleanSupplier end) {
    super("oncall.roster.change.title", "oncall.roster.change.do", "oncall-roster-rename");
    name.setLabel(getTranslation("oncall.roster.name"));
    name.setMaxLength(LONGEST);
    name.setWidthFull();
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.setValue(roster.name());
    name.getElement().setAttribute("data-testid", "oncall-roster-name");
    name.addValueChangeListener(change -> check(roster));
    fields(name);
    onSave(() -> rename.test(name.getValue().strip()));
    Button out = new Button(getTranslation("oncall.roster.end"), click -> ask(roster, end));
    out.addThemeVariants(ButtonVariant.LUMO_ERROR);
    out.getElement().setAttribute("data-testid", "oncall-roster-end");
    getFooter().addComponentAsFirst(out);
    check(roster);
  }

  private void check(Roster roster) {
    String wanted = name.getValue().strip();
    mayBeSaved(!wanted.isEmpty() && !wanted.equals(roster.name()));
  }

  private void ask(Roster roster, BooleanSupplier end) {
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader(getTranslation("oncall.roster.end.title", roster.name()));
    ask.setText(getTranslation("oncall.roster.end.text"));
    ask.setCancelable(true);
    ask.setCancelText(getTranslation("desk.cancel"));
    ask.setConfirmText(getTranslation("oncall.roster.end.do"));
    ask.setConfirmButtonTheme("error primary");
    ask.getElement().setAttribute("data-testid", "oncall-ask");
    ask.addConfirmListener(yes -> {
      if (isOpened() && end.getAsBoolean()) {
        close();
      }
    });
    ask.open();
  }
}
