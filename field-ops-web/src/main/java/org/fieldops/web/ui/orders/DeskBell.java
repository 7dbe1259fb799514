package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Sounds once for each new thing that calls. */
@Tag("desk-bell")
@JsModule("./map/desk-bell.ts")
final class DeskBell extends Component {

  private static final long serialVersionUID = 1L;

  /**
   * @param what names what calls now; the same again is silent, and so is nothing
   */
  void call(String what) {
    getElement().setAttribute("call", what);
  }
}
