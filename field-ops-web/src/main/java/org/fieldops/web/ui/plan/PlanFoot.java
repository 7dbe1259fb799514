package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.fieldops.web.ui.shell.part.KeyCap;

/** The line of keys below the plan, and what its bars mean. */
final class PlanFoot extends Div {

  private static final long serialVersionUID = 1L;
  private static final List<String> KEYS = List.of("move", "delete", "copy", "paste", "undo");

  PlanFoot(Runnable allKeys) {
    addClassName("wp-foot");
    for (String key : KEYS) {
      Span one =
          new Span(
              new KeyCap(getTranslation("plan.key." + key)),
              new Span(getTranslation("plan.keyed." + key)));
      one.addClassName("wp-key");
      add(one);
    }
    for (String state : List.of("published", "draft", "conflict")) {
      Span sample = new Span();
      sample.addClassNames("wp-sample", "wp-" + state);
      Span one = new Span(sample, new Span(getTranslation("plan.legend." + state)));
      one.addClassName("wp-key");
      add(one);
    }
    NativeButton all = new NativeButton(getTranslation("plan.keys"), click -> allKeys.run());
    all.addClassNames("act", "act-quiet", "wp-all");
    all.getElement().setAttribute("data-testid", "plan-keys-open");
    add(all);
  }
}
