package org.fieldops.web.ui.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.fieldops.media.NewDocument;
import org.fieldops.media.SentDocument;
import org.fieldops.web.ui.documents.Recipients.Choice;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.PickerWords;
import org.jspecify.annotations.Nullable;

/** Sends a document, or another version of one: the file, its title, to whom, until when. */
final class SendDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TITLE = 200;

  private final FileField file;
  private final TextField title = new TextField();
  private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
  private final ComboBox<Choice> to = new ComboBox<>();
  private final DateTimePicker until = new DateTimePicker();
  private final Button send = new Button();
  private final boolean first;

  /** What is proposed when a file was dropped onto somebody. */
  void propose(Choice choice) {
    kind.setValue(choice.target().kind());
    to.setValue(choice);
  }

  /** Sends it and tells whether it was sent; then the dialog closes. */
  interface Sending {
    boolean send(@Nullable Target to, NewDocument document);
  }

  /**
   * @param before the document of which another version is sent; null for a new one
   * @param limit the largest file, bytes
   */
  SendDialog(
      Person by,
      Recipients recipients,
      @Nullable SentDocument before,
      long limit,
      Sending sending) {
    first = before == null;
    file = new FileField(limit, this::chosen);
    setHeaderTitle(getTranslation(first ? "documents.send.title" : "documents.replace.title"));
    getElement().setAttribute("data-testid", "document-dialog");
    setWidth("min(600px, 100%)");
    Div form = new Div(file, titleField(before));
    form.addClassName("dialog-form");
    if (first) {
      form.add(kinds(by, recipients), targets(by, recipients));
    } else {
      form.add(new Span(getTranslation("documents.replace.text")));
    }
    form.add(validUntil());
    add(form);
    sendButton(sending);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), send);
    ready();
  }

  private TextField titleField(@Nullable SentDocument before) {
    title.setLabel(getTranslation("documents.name"));
    title.setMaxLength(LONGEST_TITLE);
    title.setRequiredIndicatorVisible(true);
    title.setWidthFull();
    title.setValueChangeMode(ValueChangeMode.EAGER);
    title.setValue(before == null ? "" : before.title());
    title.addValueChangeListener(change -> ready());
    title.getElement().setAttribute("data-testid", "document-name");
    return title;
  }

  /** A name to begin with; what was typed stays. */
  /**
   * The file's name stands in for a title until one is typed: as a hint, for the person may be
   * typing while the upload ends.
   */
  private void chosen(String name) {
    int ending = name.lastIndexOf('.');
    String plain = ending > 0 ? name.substring(0, ending) : name;
    title.setPlaceholder(plain.substring(0, Math.min(plain.length(), LONGEST_TITLE)));
    ready();
  }

  private String titled() {
    String typed = title.getValue();
    String hint = title.getPlaceholder();
    return typed.isBlank() && hint != null ? hint : typed;
  }

  private RadioButtonGroup<Kind> kinds(Person by, Recipients recipients) {
    kind.setLabel(getTranslation("documents.to"));
    kind.setItems(recipients.kinds(by));
    kind.setItemLabelGenerator(each -> getTranslation("documents.to." + each.name()));
    kind.setValue(kind.getListDataView().getItem(0));
    kind.getElement().setAttribute("data-testid", "document-kind");
    kind.addValueChangeListener(change -> {
      to.clear();
      offer(by, recipients);
      ready();
    });
    return kind;
  }

  private ComboBox<Choice> targets(Person by, Recipients recipients) {
    to.setWidthFull();
    to.setRequiredIndicatorVisible(true);
    to.setItemLabelGenerator(Choice::name);
    to.getElement().setAttribute("data-testid", "document-to");
    to.addValueChangeListener(change -> ready());
    offer(by, recipients);
    return to;
  }

  private void offer(Person by, Recipients recipients) {
    Kind chosen = kind.getValue();
    to.setLabel(getTranslation("documents.to." + chosen.name()));
    to.setItems(query ->
        recipients.find(by, chosen, query.getFilter().orElse(""), getLocale()).stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
  }

  private DateTimePicker validUntil() {
    until.setLabel(getTranslation("documents.until"));
    until.setHelperText(getTranslation("documents.until.help"));
    until.setStep(Duration.ofMinutes(30));
    until.setLocale(getLocale());
    until.setDatePickerI18n(PickerWords.of(getLocale()));
    until.setMin(LocalDateTime.of(HouseTime.today(), LocalTime.MIDNIGHT));
    until.getElement().setAttribute("data-testid", "document-until");
    return until;
  }

  private void sendButton(Sending sending) {
    send.setText(getTranslation(first ? "documents.send.do" : "documents.replace.do"));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setDisableOnClick(true);
    send.getElement().setAttribute("data-testid", "document-send");
    send.addClickListener(click -> {
      Choice chosen = to.getValue();
      boolean sent =
          file.file()
              .map(id -> new NewDocument(titled(), id, moment()))
              .filter(document -> sending.send(chosen == null ? null : chosen.target(), document))
              .isPresent();
      if (sent) {
        close();
      } else {
        ready();
      }
    });
  }

  private @Nullable Instant moment() {
    LocalDateTime time = until.getValue();
    return time == null ? null : HouseTime.moment(time.toLocalDate(), time.toLocalTime());
  }

  private void ready() {
    send.setEnabled(file.file().isPresent() && !titled().isBlank() && (!first || !to.isEmpty()));
  }
}
