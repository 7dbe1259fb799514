package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Predicate;
import org.fieldops.dispatch.Roster;
import org.fieldops.web.ui.plan.PlanDialog;

/** Begins a drill: who is asked, and what they see. */
final class DrillDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param begin with everybody of the roster, or only who is on call now
   */
  DrillDialog(Roster roster, Predicate<Boolean> begin) {
    super("oncall.drill.title", "oncall.drill.do", "oncall-drill-begin");
    RadioButtonGroup<Boolean> who = new RadioButtonGroup<>(getTranslation("oncall.drill.who"));
    who.setItems(false, true);
    who.setItemLabelGenerator(
        everybody -> getTranslation(everybody ? "oncall.drill.everybody" : "oncall.drill.chain"));
    who.setValue(false);
    who.getElement().setAttribute("data-testid", "oncall-drill-who");
    fields(new Paragraph(getTranslation("oncall.drill.text", roster.name())), who);
    onSave(() -> begin.test(who.getValue()));
  }
}
