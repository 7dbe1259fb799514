package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.fieldops.identity.GroupView;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.part.UserText;

/** A group: what it is called, and who is in it. */
final class GroupPanel extends Div {

  private static final long serialVersionUID = 1L;

  GroupPanel(
      GroupView group,
      List<Person> members,
      boolean more,
      MemberPanel.Search wanted,
      ManageEvents events) {
    addClassName("manage-detail");
    H1 title = new H1();
    title.add(new UserText(group.name()));
    title.getElement().setAttribute("data-testid", "manage-title");
    Div head = new Div(title);
    head.addClassName("manage-head");
    if (group.mayChange()) {
      head.add(
          act("manage.rename", "manage-rename", () -> events.rename(group)),
          act("manage.group.end", "manage-end", () -> events.end(group)));
    }
    Paragraph about =
        new Paragraph(
            getTranslation(group.mayChange() ? "manage.group.about" : "manage.group.others"));
    about.addClassNames("manage-facts", "muted");
    MemberPanel panel =
        new MemberPanel(
            group.members(),
            wanted,
            events::search,
            group.mayChange()
                ? new MemberPanel.Acts(
                    () -> events.addPeople(group), row -> events.remove(group, row.person()), null)
                : new MemberPanel.Acts(null, null, null));
    panel.show(
        members.stream()
            .map(person -> new MemberPanel.Row(person.id(), person.name(), null, false))
            .toList(),
        more);
    add(head, about, panel);
  }

  private NativeButton act(String key, String testId, Runnable then) {
    NativeButton button = new NativeButton(getTranslation(key), click -> then.run());
    button.addClassName("act");
    button.getElement().setAttribute("data-testid", testId);
    return button;
  }
}
