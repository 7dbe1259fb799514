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
import java.util.stream.Stream;
import org.fieldops.dispatch.NewOrder;
import org.fieldops.dispatch.NewOrder.Addressees;
import org.fieldops.dispatch.UnitView;
import org.fieldops.identity.GroupView;
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
  private final MultiSelectComboBox<GroupView> groups = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<Person> people;
  private final IntegerField within = new IntegerField();
  private final StepFields steps;
  private final Button send = new Button();

  private enum To {
    EVERYONE,
    UNITS,
    GROUPS,
    PEOPLE
  }

  /**
   * @param by who gives it
   * @param give gives it and tells whether it was given; then the dialog closes
   */
  public OrderDialog(
      ChannelId channel, Person by, Addressable addressable, Predicate<NewOrder> give) {
    this.channel = channel;
    people = choice(addressable.people(), by.id());
    steps = new StepFields(choice(addressable.people(), by.id()), addressable.rosters());
    setHeaderTitle(getTranslation("orders.give.title"));
    getElement().setAttribute("data-testid", "order-dialog");
    setWidth("min(640px, 100%)");
    text();
    addressees(addressable.units(by), addressable.groups(by));
    within();
    send(give);
    Div form = new Div(text, note, to, units, groups, people, within, steps);
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

  private void addressees(List<UnitView> crews, List<GroupView> known) {
    to.setLabel(getTranslation("orders.give.to"));
    to.setItems(offered(crews.isEmpty(), known.isEmpty()));
    to.setItemLabelGenerator(which -> getTranslation("orders.give.to." + which.name()));
    to.setValue(To.EVERYONE);
    to.getElement().setAttribute("data-testid", "order-to");
    to.addValueChangeListener(change -> ready());
    units.setItems(crews);
    units.setItemLabelGenerator(UnitView::name);
    groups.setItems(known);
    groups.setItemLabelGenerator(GroupView::name);
    several(units, "units");
    several(groups, "groups");
    several(people, "people");
  }

  private static List<To> offered(boolean noUnits, boolean noGroups) {
    return Stream.of(To.values())
        .filter(to -> !(to == To.UNITS && noUnits) && !(to == To.GROUPS && noGroups))
        .toList();
  }

  private void several(MultiSelectComboBox<?> choice, String name) {
    choice.setLabel(getTranslation("orders.give." + name));
    choice.setWidthFull();
    choice.getElement().setAttribute("data-testid", "order-" + name);
    choice.addValueChangeListener(change -> ready());
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
    groups.setVisible(to.getValue() == To.GROUPS);
    people.setVisible(to.getValue() == To.PEOPLE);
    boolean somebody =
        switch (to.getValue()) {
          case EVERYONE -> true;
          case UNITS -> !units.getValue().isEmpty();
          case GROUPS -> !groups.getValue().isEmpty();
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
      case GROUPS ->
          new Addressees(
              false, List.of(), List.of(), groups.getValue().stream().map(GroupView::id).toList());
      case PEOPLE ->
          new Addressees(
              false, people.getValue().stream().map(Person::id).toList(), List.of(), List.of());
    };
  }
}
