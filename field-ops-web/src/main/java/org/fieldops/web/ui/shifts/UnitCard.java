package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.fieldops.dispatch.Assignment;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.UserText;

/**
 * A unit in a shift, with those on it; people are dropped here. It stays while others change the
 * shift, so of the shift it may use what never changes only: id, day and kind.
 */
final class UnitCard extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PlanEvents events;
  private final transient Plan plan;
  private final transient ShiftView shift;
  private final transient UnitView unit;

  /**
   * @param conflict why the last attempt to assign somebody here was refused; empty when it was not
   */
  UnitCard(PlanEvents events, Plan plan, ShiftView shift, UnitView unit, String conflict) {
    this.events = events;
    this.plan = plan;
    this.shift = shift;
    this.unit = unit;
    addClassName("unit-card");
    getElement().setAttribute("data-testid", testId("drop"));
    List<Assignment> crew = Plan.on(shift, unit.id());
    setClassName("unit-card-empty", crew.isEmpty());
    H3 name = new H3(new UserText(unit.name()));
    Div people = new Div();
    people.addClassName("unit-people");
    crew.forEach(each -> people.add(chip(each)));
    add(name, people, adding(crew.isEmpty()));
    if (!conflict.isEmpty()) {
      addClassName("unit-conflict");
      Div words = new Div(new Span("◆ "), new Span(conflict));
      words.addClassName("unit-conflict-words");
      words.getElement().setAttribute("role", "alert");
      words.getElement().setAttribute("data-testid", "conflict");
      add(words);
    }
    receive();
  }

  private void receive() {
    DropTarget<UnitCard> target = DropTarget.create(this);
    target.setDropEffect(DropEffect.MOVE);
    target.addDropListener(drop -> {
      if (drop.getDragData().orElse(null) instanceof PersonChip.Dragged dragged) {
        events.drop(dragged, shift, unit.id());
      }
    });
  }

  private Component chip(Assignment assigned) {
    PersonChip chip = new PersonChip(assigned.person(), assigned.personName(), "", shift);
    String user =
        plan.person(assigned.person()).map(Person::username).orElse(assigned.personName());
    chip.getElement().setAttribute("data-testid", "assigned-" + kind() + "-" + user);
    chip.setAriaLabel(
        getTranslation("shifts.person.on", assigned.personName(), assigned.unitName()));
    ContextMenu menu = new ContextMenu(chip);
    menu.setOpenOnClick(true);
    menu.addItem(
            getTranslation("shifts.takeout"),
            click -> events.unassign(shift, assigned.person(), assigned.personName()))
        .getElement()
        .setAttribute("data-testid", "take-out");
    for (UnitView other : plan.units()) {
      if (!other.id().equals(unit.id())) {
        menu.addItem(
            getTranslation("shifts.moveto", other.name()),
            click -> events.assign(shift, assigned.person(), assigned.personName(), other.id()));
      }
    }
    return chip;
  }

  private Component adding(boolean empty) {
    NativeButton add = new NativeButton();
    add.add(Glyph.PLUS.draw());
    if (empty) {
      add.add(new Span(getTranslation("shifts.add")));
    }
    add.addClassNames("act", "act-quiet", "unit-add");
    add.setAriaLabel(getTranslation("shifts.add.to", unit.name()));
    add.getElement().setAttribute("data-testid", testId("add"));
    add.addClickListener(click -> events.choosePerson(shift.id(), unit.id()));
    return add;
  }

  private String testId(String what) {
    return what + "-" + kind() + "-" + unit.name();
  }

  private String kind() {
    return shift.kind().code();
  }
}
