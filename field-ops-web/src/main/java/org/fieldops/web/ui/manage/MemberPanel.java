package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** Who is in a channel or group, and what can be done about it. */
final class MemberPanel extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * Somebody in it.
   *
   * @param role null in a group, which has none
   * @param byRule they are taken out by the rule, not by hand
   */
  record Row(PersonId person, String name, @Nullable MemberRole role, boolean byRule) {}

  /** What may be done; null for what may not. */
  record Acts(
      @Nullable Runnable add,
      @Nullable Consumer<Row> remove,
      @Nullable BiConsumer<PersonId, MemberRole> role) {}

  private final transient Acts acts;

  /**
   * Whom the person looks for.
   *
   * @param focus they are typing, and go on where they were
   */
  record Search(String words, boolean focus) {}

  MemberPanel(long total, Search wanted, Consumer<String> searched, Acts acts) {
    this.acts = acts;
    addClassName("manage-panel");
    Div head = new Div(new H2(getTranslation("manage.members", total)));
    head.addClassName("manage-panel-head");
    Runnable add = acts.add();
    if (add != null) {
      NativeButton button = new NativeButton(getTranslation("manage.members.add"));
      button.addClickListener(click -> add.run());
      button.addClassName("act");
      button.getElement().setAttribute("data-testid", "members-add");
      head.add(button);
    }
    TextField search = new TextField();
    search.setValue(wanted.words());
    search.setPlaceholder(getTranslation("manage.members.search"));
    search.setAriaLabel(getTranslation("manage.members.search"));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setMaxLength(100);
    search.addValueChangeListener(change -> searched.accept(change.getValue()));
    search.getElement().setAttribute("data-testid", "members-search");
    add(head, search);
    if (wanted.focus()) {
      search.focus();
    }
  }

  void show(List<Row> rows, boolean more) {
    Div list = new Div();
    list.addClassName("manage-rows");
    rows.forEach(row -> list.add(draw(row)));
    if (rows.isEmpty()) {
      list.add(StatePanel.emptyLine(getTranslation("manage.members.none")));
    }
    if (more) {
      list.add(StatePanel.emptyLine(getTranslation("manage.members.more")));
    }
    add(list);
  }

  private Component draw(Row row) {
    Div line = new Div();
    line.addClassName("manage-row");
    line.getElement().setAttribute("data-testid", "member-" + row.name());
    UserText name = new UserText(row.name());
    name.addClassName("manage-name");
    line.add(name);
    if (row.byRule()) {
      Span rule = new Span(getTranslation("manage.members.rule"));
      rule.addClassName("muted");
      line.add(rule);
    }
    MemberRole role = row.role();
    if (role != null) {
      line.add(role(row, role));
    }
    Consumer<Row> remove = acts.remove();
    if (remove != null && !row.byRule()) {
      NativeButton out = new NativeButton(getTranslation("manage.members.remove"));
      out.addClickListener(click -> remove.accept(row));
      out.addClassNames("act", "act-quiet");
      out.setAriaLabel(getTranslation("manage.members.remove.who", row.name()));
      out.getElement().setAttribute("data-testid", "member-remove");
      line.add(out);
    }
    return line;
  }

  private Component role(Row row, MemberRole role) {
    BiConsumer<PersonId, MemberRole> change = acts.role();
    if (change == null) {
      return new Span(getTranslation("manage.role." + role));
    }
    Select<MemberRole> select = new Select<>();
    select.setItems(MemberRole.values());
    select.setItemLabelGenerator(each -> getTranslation("manage.role." + each));
    select.setValue(role);
    select.setAriaLabel(getTranslation("manage.role.of", row.name()));
    select.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        change.accept(row.person(), event.getValue());
      }
    });
    select.getElement().setAttribute("data-testid", "member-role");
    return select;
  }
}
