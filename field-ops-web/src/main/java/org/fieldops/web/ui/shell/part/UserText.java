package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/**
 * What somebody typed, or called a file: a name, a message, a note. It stands for itself, so that
 * letters or signs that run from right to left turn nothing around it (HTML, the element {@code
 * bdi}).
 */
@Tag("bdi")
public final class UserText extends HtmlComponent {

  private static final long serialVersionUID = 1L;

  public UserText(String text) {
    getElement().setText(text);
  }

  public UserText(String text, String className) {
    this(text);
    addClassName(className);
  }
}
