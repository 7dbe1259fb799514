package org.fieldops.web.ui.channels.export;

import com.vaadin.flow.component.html.NativeButton;
import org.fieldops.dispatch.ChannelExports;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.jspecify.annotations.Nullable;

/** Takes the open channel away; there where its person may. */
public final class ExportButton extends NativeButton {

  private static final long serialVersionUID = 1L;

  private final transient ChannelExports exports;
  private final transient Person person;
  private transient @Nullable ChannelId channel;
  private String name = "";

  public ExportButton(ChannelExports exports, Person person) {
    this.exports = exports;
    this.person = person;
    setText(getTranslation("export.open"));
    addClassName("act");
    getElement().setAttribute("data-testid", "export-open");
    addClickListener(click -> ask());
  }

  /** Another channel is open now. */
  public void show(ChannelId opened, String called) {
    if (!opened.equals(channel)) {
      channel = opened;
      setVisible(exports.mayExport(person, opened));
    }
    name = called;
  }

  private void ask() {
    ChannelId open = channel;
    if (open != null) {
      new ExportDialog(open, name).open();
    }
  }
}
