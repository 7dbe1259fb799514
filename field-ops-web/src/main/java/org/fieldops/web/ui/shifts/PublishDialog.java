package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.fieldops.dispatch.Assignment;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/** Says before publishing what it does and whom it tells. */
final class PublishDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int NAMES = 12;

  PublishDialog(ShiftView shift, Runnable publish) {
    String kind = shift.kind().name();
    setHeaderTitle(
        getTranslation("shifts.publish.title", kind, HouseTime.longDay(shift.day(), getLocale())));
    Paragraph text =
        new Paragraph(
            getTranslation(
                shift.published() ? "shifts.publish.changed" : "shifts.publish.text",
                shift.assignments().size()));
    text.addClassName("dialog-text");
    UnorderedList names = new UnorderedList();
    names.addClassName("publish-names");
    List<Assignment> all =
        shift.assignments().stream()
            .sorted(
                Comparator.comparing(Assignment::unitName).thenComparing(Assignment::personName))
            .toList();
    all.stream()
        .limit(NAMES)
        .forEach(each ->
            names.add(
                new ListItem(
                    new UserText(each.unitName()),
                    new Text(" · "),
                    new UserText(each.personName()))));
    if (all.size() > NAMES) {
      names.add(new ListItem(getTranslation("shifts.publish.more", all.size() - NAMES)));
    }
    add(new Div(text, names));
    Button save = new Button(getTranslation("shifts.publish"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setDisableOnClick(true);
    save.getElement().setAttribute("data-testid", "publish-confirm");
    save.addClickListener(click -> {
      close();
      publish.run();
    });
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), save);
    save.focus();
  }
}
