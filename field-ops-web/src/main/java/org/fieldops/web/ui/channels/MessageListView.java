package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.fieldops.web.ui.shell.part.StatePanel;

/** What was said in a channel; stays at its lower end while somebody reads there. */
final class MessageListView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PersonId own;
  private final transient KeptParts runs = new KeptParts(this);

  MessageListView(PersonId own) {
    this.own = own;
    addClassName("talk");
    getElement().setAttribute("data-testid", "talk");
    getElement().setAttribute("role", "log");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", getTranslation("channels.talk"));
  }

  /**
   * @param toEnd to its lower end whatever was read before
   */
  void show(List<MessageView> messages, boolean toEnd) {
    String atEnd = "this.scrollHeight - this.scrollTop - this.clientHeight < 80";
    getElement().executeJs("this.wasAtEnd = $0 || (" + atEnd + ")", toEnd);
    List<Part> parts = new ArrayList<>();
    if (messages.isEmpty()) {
      parts.add(
          new Part("empty", "", () -> StatePanel.emptyLine(getTranslation("channels.talk.empty"))));
    }
    for (MessageList.Run run : MessageList.of(messages).runs()) {
      LocalDate day = run.newDay();
      if (day != null) {
        parts.add(new Part(day, day, () -> day(day)));
      }
      parts.add(new Part(run.first().id(), run, () -> run(run)));
    }
    runs.show(parts);
    getElement().executeJs("if (this.wasAtEnd) this.scrollTop = this.scrollHeight");
  }

  private Div day(LocalDate day) {
    Div line = new Div(HouseTime.longDay(day, getLocale()));
    line.addClassName("talk-day");
    return line;
  }

  private Div run(MessageList.Run run) {
    MessageView first = run.first();
    boolean mine = first.author().equals(own);
    Div block = new Div();
    block.addClassName("talk-run");
    block.setClassName("talk-own", mine);
    String unit = first.unitName() == null ? "" : first.unitName() + " · ";
    Span name = new Span(mine ? getTranslation("channels.me") : unit + first.authorName());
    name.addClassName("talk-author");
    block.add(name);
    run.messages().forEach(message -> block.add(bubble(message)));
    return block;
  }

  private Div bubble(MessageView message) {
    Span text = new Span(message.text());
    text.addClassName("bubble-text");
    String received = HouseTime.clock(message.receivedAt());
    boolean apart = HouseTime.apart(message.writtenAt(), message.receivedAt());
    Span time =
        new Span(
            apart
                ? getTranslation(
                    "channels.apart",
                    HouseTime.clockOrDate(message.writtenAt(), getLocale()),
                    received)
                : received);
    time.addClassName("bubble-time");
    time.setClassName("bubble-apart", apart);
    Div bubble = new Div(text, time);
    bubble.addClassName("bubble");
    bubble.getElement().setAttribute("data-testid", "message-" + message.number());
    return bubble;
  }
}
