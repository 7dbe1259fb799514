package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** A key as printed on the keyboard. */
@Tag("kbd")
public final class KeyCap extends HtmlComponent {

  private static final long serialVersionUID = 1L;

  public KeyCap(String key) {
    getElement().setText(key);
  }
}
