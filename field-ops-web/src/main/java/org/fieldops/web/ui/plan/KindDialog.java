package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.ShiftKind.Colour;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;

/** The kinds of shifts of a team: one is changed, or a new one made. */
final class KindDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 500;

  private final Select<ShiftKind> which = new Select<>();
  private final TextField name = new TextField();
  private final TextField brief = new TextField();
  private final TextField letter = new TextField();
  private final TimePicker from = new TimePicker();
  private final TimePicker until = new TimePicker();
  private final Select<Colour> colour = new Select<>();
  private final IntegerField least = new IntegerField();
  private final IntegerField most = new IntegerField();
  private final TextField able = new TextField();
  private final Checkbox daily = new Checkbox();

  KindDialog(DutyPlan plan, Predicate<ShiftKind> keep) {
    super("plan.kind.title", "plan.kind.do", "plan-kind-save");
    List<ShiftKind> all = new ArrayList<>(plan.kinds());
    ShiftKind fresh = fresh(plan.team().id());
    all.add(fresh);
    which.setLabel(getTranslation("plan.kind.which"));
    which.setItems(all);
    which.setItemLabelGenerator(
        kind -> kind.name().isEmpty() ? getTranslation("plan.kind.new") : kind.name());
    which.getElement().setAttribute("data-testid", "plan-kind-which");
    which.addValueChangeListener(change -> fill(change.getValue()));
    label(name, "name", 40);
    label(brief, "brief", 12);
    label(letter, "letter", 1);
    from.setLabel(getTranslation("plan.kind.from"));
    until.setLabel(getTranslation("plan.kind.until"));
    until.setHelperText(getTranslation("plan.kind.nextDay"));
    List.of(from, until).forEach(picker -> picker.setLocale(getLocale()));
    colour.setLabel(getTranslation("plan.kind.colour"));
    colour.setItems(Colour.values());
    colour.setItemLabelGenerator(
        each -> getTranslation("plan.kind.colour." + each.name().toLowerCase(Locale.ROOT)));
    number(least, "least");
    number(most, "most");
    label(able, "able", 300);
    daily.setLabel(getTranslation("plan.kind.daily"));
    fields(
        which, name, two(brief, letter), two(from, until), two(least, most), colour, able, daily);
    which.setValue(all.getFirst());
    onSave(() -> complete() && keep.test(chosen()));
  }

  private static ShiftKind fresh(TeamId team) {
    ShiftKindId id = new ShiftKindId(Ids.next());
    String text = id.toString();
    return new ShiftKind(
        id,
        team,
        "k" + text.substring(text.length() - 8),
        "",
        "",
        "",
        LocalTime.of(8, 0),
        LocalTime.of(16, 0),
        Colour.LIGHT,
        0,
        0,
        List.of(),
        false);
  }

  private void label(TextField field, String key, int longest) {
    field.setLabel(getTranslation("plan.kind." + key));
    field.setMaxLength(longest);
    field.setWidthFull();
    field.getElement().setAttribute("data-testid", "plan-kind-" + key);
  }

  private void number(IntegerField field, String key) {
    field.setLabel(getTranslation("plan.kind." + key));
    field.setMin(0);
    field.setMax(MOST);
    field.setStepButtonsVisible(true);
    field.getElement().setAttribute("data-testid", "plan-kind-" + key);
  }

  private static Div two(Component... fields) {
    Div two = new Div(fields);
    two.addClassName("wp-two");
    return two;
  }

  private void fill(ShiftKind kind) {
    name.setValue(kind.name());
    brief.setValue(kind.brief());
    letter.setValue(kind.letter());
    from.setValue(kind.from());
    until.setValue(kind.until());
    colour.setValue(kind.colour());
    least.setValue(kind.least());
    most.setValue(kind.most());
    able.setValue(String.join(", ", kind.qualifications()));
    daily.setValue(kind.daily());
  }

  private boolean complete() {
    boolean complete = true;
    for (TextField field : List.of(name, brief, letter)) {
      field.setInvalid(field.getValue().isBlank());
      complete &= !field.isInvalid();
    }
    for (TimePicker picker : List.of(from, until)) {
      picker.setInvalid(picker.getValue() == null);
      complete &= !picker.isInvalid();
    }
    return complete && least.getValue() != null && most.getValue() != null;
  }

  private ShiftKind chosen() {
    ShiftKind before = which.getValue();
    return new ShiftKind(
        before.id(),
        before.team(),
        before.code(),
        name.getValue().strip(),
        brief.getValue().strip(),
        letter.getValue().toLowerCase(Locale.ROOT),
        from.getValue(),
        until.getValue(),
        colour.getValue(),
        least.getValue(),
        most.getValue(),
        Arrays.stream(able.getValue().split(","))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList(),
        daily.getValue());
  }
}
