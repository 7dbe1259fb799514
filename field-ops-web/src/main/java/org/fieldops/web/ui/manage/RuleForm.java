package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.kernel.Ids;

/** Chooses who is in a channel by rule: everybody of a group, role, shift or unit. */
final class RuleForm extends Div {

  private static final long serialVersionUID = 1L;

  /** Something that a rule can name. */
  record Subject(String id, String name) {}

  private final Select<ChannelRule.Kind> kind = new Select<>();
  private final ComboBox<Subject> subject = new ComboBox<>();
  private final Select<MemberRole> role = new Select<>();

  /**
   * @param subjects those of a kind, by name
   * @param kinds that can be chosen
   */
  RuleForm(
      Function<ChannelRule.Kind, List<Subject>> subjects,
      List<ChannelRule.Kind> kinds,
      MemberRole usual,
      Runnable changed) {
    addClassName("manage-rule-form");
    kind.setLabel(getTranslation("manage.rule.kind"));
    kind.setItems(kinds);
    kind.setItemLabelGenerator(each -> getTranslation("manage.rule." + each));
    kind.getElement().setAttribute("data-testid", "rule-kind");
    subject.setLabel(getTranslation("manage.rule.subject"));
    subject.setItemLabelGenerator(Subject::name);
    subject.setWidthFull();
    subject.getElement().setAttribute("data-testid", "rule-subject");
    subject.addValueChangeListener(change -> changed.run());
    kind.addValueChangeListener(change -> {
      subject.clear();
      subject.setItems(subjects.apply(change.getValue()));
    });
    kind.setValue(kinds.getFirst());
    role.setLabel(getTranslation("manage.role"));
    role.setItems(Stream.of(MemberRole.values()).toList());
    role.setItemLabelGenerator(each -> getTranslation("manage.role." + each));
    role.setValue(usual);
    role.getElement().setAttribute("data-testid", "rule-role");
    add(kind, subject, role);
  }

  /** Nothing while no subject is chosen. */
  Optional<ChannelRule> rule() {
    return subject
        .getOptionalValue()
        .map(of -> new ChannelRule(Ids.next(), kind.getValue(), of.id(), role.getValue()));
  }
}
