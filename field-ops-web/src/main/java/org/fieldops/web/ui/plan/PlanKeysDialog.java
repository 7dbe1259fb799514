package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.fieldops.web.ui.shell.part.KeyCap;

/** All keys of the plan. */
final class PlanKeysDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final List<String> KEYS =
      List.of(
          "move", "kind", "enter", "delete", "copy", "paste", "undo", "next", "search", "publish");

  PlanKeysDialog() {
    setHeaderTitle(getTranslation("plan.keys"));
    Div lines = new Div();
    lines.addClassName("wp-keys");
    lines.getElement().setAttribute("data-testid", "plan-keys");
    for (String key : KEYS) {
      lines.add(
          new KeyCap(getTranslation("plan.key." + key)),
          new Span(getTranslation("plan.keyed." + key)));
    }
    add(lines);
    getFooter().add(new Button(getTranslation("plan.keys.close"), click -> close()));
  }
}
