package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldops.dispatch.WatchPreset;
import org.fieldops.kernel.Ids;

/** What people who work alone choose from: one is changed or removed, or a new one made. */
final class WatchPresetDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;
  private static final int MOST_MINUTES = 240;
  private static final int MOST_AROUND = 30;

  private final Select<WatchPreset> which = new Select<>();
  private final TextField purpose = new TextField();
  private final IntegerField minutes = new IntegerField();
  private final IntegerField warning = new IntegerField();
  private final IntegerField grace = new IntegerField();
  private final Button remove = new Button();

  /** What was chosen. */
  interface Chosen {
    boolean keep(WatchPreset preset);

    boolean remove(WatchPreset preset);
  }

  WatchPresetDialog(List<WatchPreset> known, Chosen chosen) {
    super("plan.preset.title", "plan.preset.do", "plan-preset-save");
    List<WatchPreset> all = new ArrayList<>(known);
    WatchPreset fresh = new WatchPreset(Ids.next(), "", 20, 1, 2);
    all.add(fresh);
    Paragraph text = new Paragraph(getTranslation("plan.preset.text"));
    text.addClassName("dialog-text");
    which.setLabel(getTranslation("plan.preset.which"));
    which.setItems(all);
    which.setItemLabelGenerator(
        each -> each.purpose().isEmpty() ? getTranslation("plan.preset.new") : each.purpose());
    which.setWidthFull();
    which.getElement().setAttribute("data-testid", "plan-preset-which");
    which.addValueChangeListener(change -> fill(change.getValue(), fresh));
    purpose.setLabel(getTranslation("plan.preset.purpose"));
    purpose.setMaxLength(LONGEST);
    purpose.setWidthFull();
    purpose.getElement().setAttribute("data-testid", "plan-preset-purpose");
    purpose.addValueChangeListener(change -> check());
    number(minutes, "minutes", 1, MOST_MINUTES);
    number(warning, "warning", 0, MOST_AROUND);
    number(grace, "grace", 0, MOST_AROUND);
    remove.setText(getTranslation("plan.preset.remove"));
    remove.getElement().setAttribute("data-testid", "plan-preset-remove");
    remove.addClickListener(click -> {
      if (chosen.remove(which.getValue())) {
        close();
      }
    });
    Component[] around = {warning, grace};
    Div two = new Div(around);
    two.addClassName("wp-two");
    fields(text, which, purpose, minutes, two, remove);
    which.setValue(all.getFirst());
    onSave(() -> chosen.keep(preset()));
  }

  private void number(IntegerField field, String key, int least, int most) {
    field.setLabel(getTranslation("plan.preset." + key));
    field.setMin(least);
    field.setMax(most);
    field.setStepButtonsVisible(true);
    field.getElement().setAttribute("data-testid", "plan-preset-" + key);
    field.addValueChangeListener(change -> check());
  }

  private void fill(WatchPreset preset, WatchPreset fresh) {
    purpose.setValue(preset.purpose());
    minutes.setValue(preset.minutes());
    warning.setValue(preset.warning());
    grace.setValue(preset.grace());
    remove.setVisible(!preset.equals(fresh));
    check();
  }

  private void check() {
    boolean numbers =
        Stream.of(minutes, warning, grace)
            .allMatch(field ->
                field.getValue() != null
                    && field.getValue() >= field.getMin()
                    && field.getValue() <= field.getMax());
    mayBeSaved(!purpose.getValue().isBlank() && numbers && warning.getValue() < minutes.getValue());
  }

  private WatchPreset preset() {
    return new WatchPreset(
        which.getValue().id(),
        purpose.getValue().strip(),
        minutes.getValue(),
        warning.getValue(),
        grace.getValue());
  }
}
