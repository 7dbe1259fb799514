package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Function;

/** Does something while a part of a page is attached, and undoes it when it goes. */
final class WhileAttached {

  private WhileAttached() {}

  static void run(Component owner, Function<UI, Registration> begin) {
    Registration[] running = new Registration[1];
    owner.addAttachListener(event -> running[0] = begin.apply(event.getUI()));
    owner.addDetachListener(event -> {
      if (running[0] != null) {
        running[0].remove();
      }
    });
    owner.getUI().filter(ui -> owner.isAttached()).ifPresent(ui -> running[0] = begin.apply(ui));
  }
}
