package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;

/** What a new channel is to be. Asked twice, by a second click, it is still the same channel. */
final class NewChannelForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ChannelId id = new ChannelId(Ids.next());
  private final TextField name = FormDialog.nameField();
  private final Select<ChannelKind> kind = new Select<>();
  private final Select<Boolean> history = new Select<>();
  private final PeopleField people;
  private final ComboBox<RuleForm.Subject> subject = new ComboBox<>();
  private final transient Function<ChannelRule.Kind, List<RuleForm.Subject>> subjects;

  NewChannelForm(
      PeopleField people,
      Function<ChannelRule.Kind, List<RuleForm.Subject>> subjects,
      Runnable changed) {
    this.people = people;
    this.subjects = subjects;
    addClassName("dialog-form");
    kind.setLabel(getTranslation("manage.kind"));
    kind.setItems(ChannelKind.GROUP, ChannelKind.ANNOUNCEMENT, ChannelKind.ROOM, ChannelKind.UNIT);
    kind.setItemLabelGenerator(each -> getTranslation("manage.kind." + each));
    kind.addValueChangeListener(change -> {
      kindChosen(change.getValue());
      changed.run();
    });
    kind.setWidthFull();
    kind.getElement().setAttribute("data-testid", "channel-kind");
    history.setLabel(getTranslation("manage.history"));
    history.setItems(true, false);
    history.setItemLabelGenerator(
        whole -> getTranslation(whole ? "manage.history.all" : "manage.history.joining"));
    history.setValue(true);
    history.setWidthFull();
    history.getElement().setAttribute("data-testid", "channel-history");
    subject.setItemLabelGenerator(RuleForm.Subject::name);
    subject.setWidthFull();
    subject.addValueChangeListener(change -> changed.run());
    subject.getElement().setAttribute("data-testid", "channel-subject");
    name.addValueChangeListener(change -> changed.run());
    kind.setValue(ChannelKind.GROUP);
    add(name, kind, history, subject, people);
  }

  /** A unit's channel needs its unit; the others may begin with a group. */
  private void kindChosen(ChannelKind chosen) {
    boolean unit = chosen == ChannelKind.UNIT;
    subject.clear();
    subject.setLabel(getTranslation(unit ? "manage.rule.UNIT" : "manage.channel.group"));
    subject.setItems(subjects.apply(ruleKind(chosen)));
    subject.setClearButtonVisible(!unit);
    kind.setHelperText(getTranslation("manage.kind.about." + chosen));
    if (unit) {
      history.setValue(false);
    }
  }

  private static ChannelRule.Kind ruleKind(ChannelKind chosen) {
    return chosen == ChannelKind.UNIT ? ChannelRule.Kind.UNIT : ChannelRule.Kind.GROUP;
  }

  boolean complete() {
    return !name.getValue().isBlank()
        && (kind.getValue() != ChannelKind.UNIT || !subject.isEmpty());
  }

  NewChannel wanted() {
    ChannelKind chosen = kind.getValue();
    MemberRole usual = usual(chosen);
    Map<PersonId, MemberRole> members =
        people.chosen().stream().collect(Collectors.toMap(person -> person, person -> usual));
    Optional<ChannelRule> rule =
        subject
            .getOptionalValue()
            .map(of -> new ChannelRule(Ids.next(), ruleKind(chosen), of.id(), usual));
    return new NewChannel(
        id,
        chosen,
        name.getValue().strip(),
        history.getValue(),
        members,
        rule.map(List::of).orElseGet(List::of));
  }

  /** What somebody may do in a channel of this kind when nothing else is said. */
  static MemberRole usual(ChannelKind kind) {
    return kind == ChannelKind.ANNOUNCEMENT ? MemberRole.READER : MemberRole.WRITER;
  }
}
