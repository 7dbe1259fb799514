package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.Reaction;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/** What is told of a message on request: all its texts, or who gave which quick answer. */
final class NamesDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private NamesDialog(String title, Div body) {
    setHeaderTitle(getTranslation(title));
    getElement().setAttribute("data-testid", title.replace('.', '-') + "-dialog");
    body.addClassName("dialog-form");
    add(body);
    getFooter().add(new Button(getTranslation("desk.close"), click -> close()));
  }

  static NamesDialog versions(List<MessageVersion> versions) {
    UnorderedList list = new UnorderedList();
    for (MessageVersion version : versions) {
      list.add(
          new ListItem(
              new Span(HouseTime.clock(version.at()) + " "),
              new UserText(version.text(), "message-quoted")));
    }
    return new NamesDialog("talk.versions", new Div(list));
  }

  static NamesDialog reactors(Map<Reaction, List<Person>> gave) {
    Div body = new Div();
    NamesDialog dialog = new NamesDialog("talk.whoAnswered", body);
    gave.forEach((reaction, people) -> {
      UnorderedList names = new UnorderedList();
      people.forEach(person -> names.add(new ListItem(new UserText(person.name()))));
      body.add(new H3(dialog.getTranslation("talk.reaction." + reaction)), names);
    });
    return dialog;
  }
}
