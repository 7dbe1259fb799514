package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Predicate;
import org.fieldops.dispatch.NewOrder;
import org.fieldops.dispatch.NewOrder.Addressees;
import org.fieldops.dispatch.UnitView;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/** Gives an order: what, to whom, by when, and what happens when somebody does not answer. */
public final class OrderDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_MINUTES = 1_440;
  private static final int OFFERED = 100;

  private final transient ChannelId channel;
  private final TextArea text = new TextArea();
  private final TextField note = new TextField();
  private final RadioButtonGroup<To> to = new RadioButtonGroup<>();
  private final MultiSelectComboBox<UnitView> units = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<Person> people;
  private final IntegerField within = new IntegerField();
  private final StepFields steps;
  private final Button send = new Button();

  private enum To {
    EVERYONE,
    UNITS,
    PEOPLE
  }

  /**
   * @param units those that can be asked; none for somebody who does not see them
   * @param give gives it and tells whether it was given; then the dialog closes
   */
  public OrderDialog(
      ChannelId channel,
      PersonId self,
      List<UnitView> units,
      People known,
      Predicate<NewOrder> give) {
    this.channel = channel;
    people = choice(known, self);
    steps = new StepFields(choice(known, self));
    setHeaderTitle(getTranslation("orders.give.title"));
    getElement().setAttribute("data-testid", "order-dialog");
    setWidth("min(640px, 100%)");
    text();
    addressees(units);
    within();
    send(give);
    Div form = new Div(text, note, to, this.units, people, within, steps);
    form.addClassName("dialog-form");
    add(form);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), send);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        text.focus();
      }
    });
  }

  private static MultiSelectComboBox<Person> choice(People known, PersonId self) {
    MultiSelectComboBox<Person> choice = new MultiSelectComboBox<>();
    choice.setItemLabelGenerator(Person::name);
    choice.setWidthFull();
    choice.setItems(query ->
        known.colleagues(self, query.getFilter().orElse(""), OFFERED).stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
    return choice;
  }

  private void text() {
    text.setLabel(getTranslation("orders.give.text"));
    text.setMaxLength(LONGEST_TEXT);
    text.setWidthFull();
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.getElement().setAttribute("data-testid", "order-text");
    text.addValueChangeListener(change -> ready());
    note.setLabel(getTranslation("orders.give.note"));
    note.setMaxLength(LONGEST_NOTE);
    note.setWidthFull();
    note.getElement().setAttribute("data-testid", "order-note");
  }

  private void addressees(List<UnitView> offered) {
    to.setLabel(getTranslation("orders.give.to"));
    to.setItems(offered.isEmpty() ? List.of(To.EVERYONE, To.PEOPLE) : List.of(To.values()));
    to.setItemLabelGenerator(which -> getTranslation("orders.give.to." + which.name()));
    to.setValue(To.EVERYONE);
    to.getElement().setAttribute("data-testid", "order-to");
    to.addValueChangeListener(change -> ready());
    units.setLabel(getTranslation("orders.give.units"));
    units.setItems(offered);
    units.setItemLabelGenerator(UnitView::name);
    units.setWidthFull();
    units.getElement().setAttribute("data-testid", "order-units");
    units.addValueChangeListener(change -> ready());
    people.setLabel(getTranslation("orders.give.people"));
    people.getElement().setAttribute("data-testid", "order-people");
    people.addValueChangeListener(change -> ready());
  }

  private void within() {
    within.setLabel(getTranslation("orders.give.within"));
    within.setMin(1);
    within.setMax(LONGEST_MINUTES);
    within.setStepButtonsVisible(true);
    within.setValue(10);
    within.getElement().setAttribute("data-testid", "order-within");
    within.addValueChangeListener(change -> ready());
  }

  private void send(Predicate<NewOrder> give) {
    send.setText(getTranslation("orders.give.do"));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setDisableOnClick(true);
    send.getElement().setAttribute("data-testid", "order-send");
    send.addClickListener(click -> {
      if (give.test(order())) {
        close();
      } else {
        ready();
      }
    });
    ready();
  }

  private void ready() {
    units.setVisible(to.getValue() == To.UNITS);
    people.setVisible(to.getValue() == To.PEOPLE);
    boolean somebody =
        switch (to.getValue()) {
          case EVERYONE -> true;
          case UNITS -> !units.getValue().isEmpty();
          case PEOPLE -> !people.getValue().isEmpty();
        };
    Integer minutes = within.getValue();
    send.setEnabled(
        somebody
            && !text.getValue().isBlank()
            && minutes != null
            && minutes >= 1
            && minutes <= LONGEST_MINUTES);
  }

  private NewOrder order() {
    return new NewOrder(
        channel, text.getValue(), note.getValue(), chosen(), within.getValue(), steps.steps());
  }

  private Addressees chosen() {
    return switch (to.getValue()) {
      case EVERYONE -> Addressees.EVERYONE;
      case UNITS ->
          new Addressees(
              false, List.of(), units.getValue().stream().map(UnitView::id).toList(), List.of());
      case PEOPLE ->
          new Addressees(
              false, people.getValue().stream().map(Person::id).toList(), List.of(), List.of());
    };
  }
}
