package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import org.fieldops.kernel.ChannelId;
import org.fieldops.web.ui.channels.export.ExportButton;
import org.fieldops.web.ui.shell.part.UserText;

/** What a conversation is called, and what can be done with all of it. */
final class TalkHead extends Div {

  private static final long serialVersionUID = 1L;

  private final H1 title = new H1();
  private final MuteButton mute;
  private final ExportButton export;

  TalkHead(MuteButton mute, GivenOrders given, ExportButton export) {
    this.mute = mute;
    this.export = export;
    addClassName("talk-head");
    add(title, mute, export, given.open(), given.give());
  }

  void show(ChannelId channel, String name) {
    title.removeAll();
    title.add(new UserText(name));
    mute.show(channel);
    export.show(channel, name);
  }
}
