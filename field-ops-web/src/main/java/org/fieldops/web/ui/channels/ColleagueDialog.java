package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/** Asks to whom one wants to write; found by a part of the name. */
final class ColleagueDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /** So many are offered; who is not among them is found by more of the name. */
  private static final int OFFERED = 100;

  private final ComboBox<Person> person = new ComboBox<>();
  private final Button write = new Button();

  ColleagueDialog(People people, PersonId self, Consumer<Person> then) {
    setHeaderTitle(getTranslation("channels.direct"));
    getElement().setAttribute("data-testid", "colleague");
    person.setLabel(getTranslation("channels.direct.to"));
    person.setWidthFull();
    person.setItemLabelGenerator(Person::name);
    person.setItems(query ->
        people.colleagues(self, query.getFilter().orElse(""), OFFERED).stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
    person.getElement().setAttribute("data-testid", "colleague-name");
    person.addValueChangeListener(change -> write.setEnabled(change.getValue() != null));
    write.setText(getTranslation("channels.direct.do"));
    write.setEnabled(false);
    write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    write.getElement().setAttribute("data-testid", "colleague-write");
    write.addClickListener(click -> {
      close();
      then.accept(person.getValue());
    });
    Div form = new Div(person, new Paragraph(getTranslation("channels.direct.who")));
    form.addClassName("dialog-form");
    add(form);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), write);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        person.focus();
      }
    });
  }
}
