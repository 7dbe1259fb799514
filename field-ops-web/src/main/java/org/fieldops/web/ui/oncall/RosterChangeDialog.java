package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.fieldops.dispatch.Roster;
import org.fieldops.web.ui.plan.PlanDialog;
import org.fieldops.web.ui.shell.part.Confirm;

/** A roster gets another name, or ends. */
final class RosterChangeDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;

  private final RosterName name;

  /**
   * @param rename by its new name; false leaves the dialog open
   * @param end after it was asked for once more; likewise
   */
  RosterChangeDialog(Roster roster, Predicate<String> rename, BooleanSupplier end) {
    super("oncall.roster.change.title", "oncall.roster.change.do", "oncall-roster-rename");
    name = new RosterName(roster.name());
    name.addValueChangeListener(change -> check(roster));
    fields(name);
    onSave(() -> rename.test(name.stripped()));
    Button out = new Button(getTranslation("oncall.roster.end"), click -> ask(roster, end));
    out.addThemeVariants(ButtonVariant.LUMO_ERROR);
    out.getElement().setAttribute("data-testid", "oncall-roster-end");
    getFooter().addComponentAsFirst(out);
    check(roster);
  }

  private void check(Roster roster) {
    String wanted = name.stripped();
    mayBeSaved(!wanted.isEmpty() && !wanted.equals(roster.name()));
  }

  private void ask(Roster roster, BooleanSupplier end) {
    new Confirm(
            getTranslation("oncall.roster.end.title", roster.name()),
            getTranslation("oncall.roster.end.text"),
            getTranslation("oncall.roster.end.do"),
            "oncall-ask",
            () -> {
              if (isOpened() && end.getAsBoolean()) {
                close();
              }
            })
        .dangerous()
        .open();
  }
}
