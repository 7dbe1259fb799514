package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/** One entry of a roster: taken out, or, while it runs, taken over by somebody else. */
final class EntryDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param running its person is on call by it now
   * @param clear takes it out; false leaves the dialog open
   * @param take lets somebody take it over; likewise
   */
  EntryDialog(
      OnCallSpan span,
      boolean running,
      List<Person> people,
      BooleanSupplier clear,
      Predicate<PersonId> take) {
    setHeaderTitle(getTranslation("oncall.place", span.place()) + ", " + span.roster().name());
    setWidth("min(520px, 100%)");
    getElement().setAttribute("data-testid", "oncall-entry");
    Locale locale = getLocale();
    Div who = new Div(new UserText(span.personName(), "oc-name"));
    Div when = new Div(new Span(time(span.from(), locale) + " – " + time(span.until(), locale)));
    Div form = new Div(who, when);
    form.addClassName("dialog-form");
    if (running) {
      form.add(taking(span, people, take));
    }
    form.add(new Span(getTranslation(running ? "oncall.clear.running" : "oncall.clear.text")));
    add(form);
    Button out = new Button(getTranslation("oncall.clear"));
    out.addThemeVariants(ButtonVariant.LUMO_ERROR);
    out.getElement().setAttribute("data-testid", "oncall-clear");
    out.addClickListener(click -> {
      if (isOpened() && clear.getAsBoolean()) {
        close();
      }
    });
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), out);
  }

  private Div taking(OnCallSpan span, List<Person> people, Predicate<PersonId> take) {
    ComboBox<Person> taker = new ComboBox<>(getTranslation("oncall.take.who"));
    taker.setHelperText(getTranslation("oncall.take.text"));
    taker.setItems(people.stream().filter(person -> !person.id().equals(span.person())).toList());
    taker.setItemLabelGenerator(Person::name);
    taker.setWidthFull();
    taker.getElement().setAttribute("data-testid", "oncall-take-person");
    Button done = new Button(getTranslation("oncall.take.do"));
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    done.setEnabled(false);
    done.getElement().setAttribute("data-testid", "oncall-take");
    taker.addValueChangeListener(change -> done.setEnabled(change.getValue() != null));
    done.addClickListener(click -> {
      if (isOpened() && take.test(taker.getValue().id())) {
        close();
      }
    });
    return new Div(taker, done);
  }

  private static String time(Instant at, Locale locale) {
    return HouseTime.shortDay(HouseTime.day(at), locale) + " " + HouseTime.clock(at);
  }
}
