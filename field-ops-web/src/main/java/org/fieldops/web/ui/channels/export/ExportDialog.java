package org.fieldops.web.ui.channels.export;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.PickerWords;
import org.jspecify.annotations.Nullable;

/** Asks as what, and of which days; shows how far it is and what became of it. */
final class ExportDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient ChannelId channel;
  private final Select<String> form = new Select<>();
  private final DatePicker from = day("export.from", "export-from");
  private final DatePicker until = day("export.until", "export-until");
  private final ExportRun run = new ExportRun();
  private final Button go;

  ExportDialog(ChannelId channel, String name) {
    this.channel = channel;
    setHeaderTitle(getTranslation("export.title", Isolated.text(name)));
    getElement().setAttribute("data-testid", "export-dialog");
    form.setLabel(getTranslation("export.form"));
    form.setItems(List.of("json", "pdf"));
    form.setItemLabelGenerator(each -> getTranslation("export.form." + each));
    form.setValue("json");
    form.getElement().setAttribute("data-testid", "export-form");
    Paragraph hint = new Paragraph(getTranslation("export.hint"));
    hint.addClassName("muted");
    Div fields = new Div(form, from, until, hint, run);
    fields.addClassName("dialog-form");
    add(fields);
    go = new Button(getTranslation("export.go"), click -> go());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.getElement().setAttribute("data-testid", "export-go");
    getFooter().add(new Button(getTranslation("desk.close"), click -> close()), go);
    from.addValueChangeListener(change -> check());
    until.addValueChangeListener(change -> check());
  }

  private DatePicker day(String key, String testId) {
    DatePicker day = new DatePicker(getTranslation(key));
    day.setI18n(PickerWords.of(getLocale()));
    day.setClearButtonVisible(true);
    day.setMax(HouseTime.today());
    day.getElement().setAttribute("data-testid", testId);
    return day;
  }

  private void check() {
    LocalDate first = from.getValue();
    LocalDate last = until.getValue();
    boolean wrong = first != null && last != null && first.isAfter(last);
    until.setInvalid(wrong);
    until.setErrorMessage(wrong ? getTranslation("export.order") : "");
    go.setEnabled(!wrong);
  }

  private void go() {
    run.start(
        "/api/v1/channels/"
            + channel
            + "/export?as="
            + form.getValue()
            + moment("from", from.getValue())
            + moment("until", next(until.getValue())));
  }

  private static @Nullable LocalDate next(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }

  private static String moment(String name, @Nullable LocalDate day) {
    return day == null ? "" : "&" + name + "=" + HouseTime.moment(day, LocalTime.MIDNIGHT);
  }
}
