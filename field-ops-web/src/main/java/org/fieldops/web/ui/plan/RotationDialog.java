package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.Rotation;
import org.fieldops.dispatch.Rotations.Planned;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.PickerWords;

/** People work a pattern, each some days later in it than the one before; patterns can be kept. */
final class RotationDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int WEEK = 7;
  private static final int MOST_WEEKS = 6;

  private final Select<Rotation> kept = new Select<>();
  private final TextField pattern = new TextField();
  private final MultiSelectComboBox<PlanPerson> people = new MultiSelectComboBox<>();
  private final IntegerField apart = new IntegerField();
  private final DatePicker from = new DatePicker();
  private final IntegerField weeks = new IntegerField();
  private final TextField name = new TextField();
  private final Paragraph preview = new Paragraph();
  private final Button forget = new Button();
  private final transient PatternLetters letters;
  private final transient DutyPlan plan;

  /** What was chosen. */
  interface Chosen {

    /**
     * Plans it; under a name it is kept as well.
     *
     * @return whether it was done
     */
    boolean rotate(Planned planned);

    void forget(Rotation rotation);
  }

  RotationDialog(DutyPlan plan, List<Rotation> known, Chosen chosen) {
    super("plan.rotation.title", "plan.rotation.do", "plan-rotation-save");
    this.plan = plan;
    letters = new PatternLetters(plan.kinds());
    forget.setText(getTranslation("plan.rotation.forget"));
    forget.getElement().setAttribute("data-testid", "plan-rotation-forget");
    forget.setVisible(false);
    forget.addClickListener(click -> {
      chosen.forget(kept.getValue());
      close();
    });
    kept(known);
    pattern();
    people();
    field(name, "name");
    name.setMaxLength(40);
    name.setHelperText(getTranslation("plan.rotation.name.help"));
    number(apart, "apart", 0, Rotation.MOST_DAYS, 1);
    number(weeks, "weeks", 1, MOST_WEEKS, 1);
    from.setLabel(getTranslation("plan.rotation.from"));
    from.setLocale(getLocale());
    from.setI18n(PickerWords.of(getLocale()));
    from.setValue(plan.from());
    from.addValueChangeListener(change -> check());
    preview.addClassName("dialog-text");
    preview.getElement().setAttribute("role", "status");
    preview.getElement().setAttribute("data-testid", "plan-rotation-preview");
    fields(kept, pattern, preview, people, two(from, weeks), apart, name, forget);
    onSave(() -> chosen.rotate(planned()));
    check();
  }

  private void kept(List<Rotation> known) {
    kept.setLabel(getTranslation("plan.rotation.kept"));
    kept.setItems(known);
    kept.setItemLabelGenerator(each -> each == null ? "" : each.name());
    kept.setVisible(!known.isEmpty());
    kept.setWidthFull();
    kept.getElement().setAttribute("data-testid", "plan-rotation-kept");
    kept.addValueChangeListener(change -> {
      Rotation chosen = change.getValue();
      forget.setVisible(chosen != null);
      if (chosen != null) {
        pattern.setValue(letters.text(chosen));
        name.setValue(chosen.name());
      }
    });
  }

  private void pattern() {
    field(pattern, "pattern");
    pattern.setHelperText(letters.legend(getTranslation("plan.rotation.free")));
    pattern.setValueChangeMode(ValueChangeMode.LAZY);
    pattern.addValueChangeListener(change -> check());
  }

  private void people() {
    people.setLabel(getTranslation("plan.rotation.people"));
    people.setItems(plan.people());
    people.setItemLabelGenerator(PlanPerson::name);
    people.setWidthFull();
    people.getElement().setAttribute("data-testid", "plan-rotation-people");
    people.addValueChangeListener(change -> check());
  }

  private void field(TextField field, String key) {
    field.setLabel(getTranslation("plan.rotation." + key));
    field.setWidthFull();
    field.getElement().setAttribute("data-testid", "plan-rotation-" + key);
  }

  private void number(IntegerField field, String key, int least, int most, int value) {
    field.setLabel(getTranslation("plan.rotation." + key));
    field.setMin(least);
    field.setMax(most);
    field.setValue(value);
    field.setStepButtonsVisible(true);
    field.getElement().setAttribute("data-testid", "plan-rotation-" + key);
    field.addValueChangeListener(change -> check());
  }

  private static Div two(Component... fields) {
    Div two = new Div(fields);
    two.addClassName("wp-two");
    return two;
  }

  private void check() {
    Optional<Rotation> rotation = letters.read(name.getValue(), pattern.getValue());
    pattern.setInvalid(rotation.isEmpty() && !pattern.isEmpty());
    pattern.setErrorMessage(getTranslation("plan.rotation.unknown"));
    preview.setText(
        rotation
            .map(each -> letters.said(each, getTranslation("plan.rotation.free")))
            .orElse(getTranslation("plan.rotation.example")));
    mayBeSaved(
        rotation.isPresent()
            && !people.isEmpty()
            && from.getValue() != null
            && inBounds(apart)
            && inBounds(weeks));
  }

  private static boolean inBounds(IntegerField field) {
    Integer value = field.getValue();
    return value != null && value >= field.getMin() && value <= field.getMax();
  }

  /** In the order of the plan, not of the clicks. */
  private Planned planned() {
    List<PersonId> chosen =
        people.getValue().stream()
            .sorted(Comparator.comparingInt(plan.people()::indexOf))
            .map(PlanPerson::id)
            .toList();
    return new Planned(
        letters.read(name.getValue().strip(), pattern.getValue()).orElseThrow(),
        chosen,
        apart.getValue(),
        from.getValue(),
        weeks.getValue() * WEEK);
  }
}
