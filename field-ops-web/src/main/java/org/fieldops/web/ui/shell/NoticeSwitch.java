package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Asks the browser, by a press and never before, whether it may tell of what is not looked at. */
@Tag("notice-switch")
@JsModule("./desk/notice-switch.ts")
final class NoticeSwitch extends Component {

  private static final long serialVersionUID = 1L;

  NoticeSwitch() {
    for (String state : List.of("ask", "on", "denied", "unsupported")) {
      getElement().setAttribute(state, getTranslation("notice.switch." + state));
    }
    getElement().setAttribute("button", getTranslation("notice.switch.button"));
  }
}
