package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once more before something that cannot be undone. */
public final class Confirm extends ConfirmDialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param title what is asked, in the words that are shown, as {@code text} and {@code doing}
   * @param doing on the button that does it
   * @param testId of the dialog
   */
  public Confirm(String title, String text, String doing, String testId, Runnable then) {
    setHeader(title);
    setText(text);
    setCancelable(true);
    setCancelText(getTranslation("desk.cancel"));
    setConfirmText(doing);
    getElement().setAttribute("data-testid", testId);
    addConfirmListener(yes -> then.run());
  }

  /** What it does takes something away. */
  public Confirm dangerous() {
    setConfirmButtonTheme("error primary");
    return this;
  }
}
