package org.fieldops.web.ui.review;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Ids;

/** Opens a case: its kind and what it is about. The number is given when it is opened. */
public final class NewCaseDialog extends Dialog {

  private static final int LONGEST = 200;

  private final CaseFileId id = new CaseFileId(Ids.next());
  private final RadioButtonGroup<String> kind;
  private final TextField title;
  private final Checkbox withPhoto;
  private final Opening onOpen;

  /** Carries the opening out. */
  @FunctionalInterface
  public interface Opening {

    /**
     * @param id made once for this dialog, so that doing it twice opens one case
     * @param withPhoto the photo that is looked at goes onto it
     */
    void open(CaseFileId id, String kind, String title, boolean withPhoto);
  }

  /**
   * @param photoToTake there is a photo that may go onto the new case at once
   */
  public NewCaseDialog(Phrases phrases, boolean photoToTake, Opening onOpen) {
    this.onOpen = onOpen;
    setHeaderTitle(phrases.of("case.new.title"));
    setWidth("480px");
    kind = new RadioButtonGroup<>(phrases.of("case.kind"));
    kind.setItems("OWI", "ORD");
    kind.setItemLabelGenerator(each -> phrases.of("case.kind." + each));
    kind.setValue("OWI");
    title = new TextField(phrases.of("case.what"));
    title.setPlaceholder(phrases.of("case.whatExample"));
    title.setWidthFull();
    title.setMaxLength(LONGEST);
    title.setRequired(true);
    title.setErrorMessage(phrases.of("case.whatMissing"));
    title.setAutofocus(true);
    title.setValueChangeMode(ValueChangeMode.EAGER);
    title.getElement().setAttribute("data-testid", "case-new-title");
    withPhoto = new Checkbox(phrases.of("case.new.withPhoto"), photoToTake);
    withPhoto.setVisible(photoToTake);
    Div form = new Div(title, kind, withPhoto);
    form.addClassName("rv-form");
    add(form);
    title.addKeyPressListener(Key.ENTER, press -> submit());
    getFooter()
        .add(
            new ActButton(phrases.of("review.cancel"), "case-new-cancel", this::close),
            new ActButton(phrases.of("case.new.do"), "case-new-do", this::submit)
                .style("act-primary"));
  }

  private void submit() {
    if (!isOpened()) {
      return;
    }
    String words = title.getValue().strip();
    if (words.isEmpty()) {
      title.setInvalid(true);
      title.focus();
      return;
    }
    close();
    onOpen.open(id, kind.getValue(), words, withPhoto.isVisible() && withPhoto.getValue());
  }
}
