package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.fieldops.dispatch.Readers;
import org.fieldops.web.ui.shell.part.UserText;

/** How many have read a message, and who. */
final class ReadersDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  ReadersDialog(Readers readers) {
    setHeaderTitle(getTranslation("channels.readers.title"));
    getElement().setAttribute("data-testid", "readers");
    UnorderedList names = new UnorderedList();
    readers.people().forEach(reader -> names.add(new ListItem(new UserText(reader.name()))));
    Div body =
        new Div(
            new Div(getTranslation("channels.readers.count", readers.read(), readers.of())), names);
    long rest = readers.read() - readers.people().size();
    if (rest > 0) {
      body.add(new Div(getTranslation("channels.readers.more", rest)));
    }
    body.addClassName("dialog-form");
    add(body);
    getFooter().add(new Button(getTranslation("desk.close"), click -> close()));
  }
}
