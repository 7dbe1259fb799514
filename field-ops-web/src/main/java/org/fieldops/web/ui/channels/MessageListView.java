package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a channel. A message that comes is added at the end and nothing else is drawn;
 * the list stays at its lower end while somebody reads there, and where it was otherwise.
 */
final class MessageListView extends Div {

  private static final long serialVersionUID = 1L;

  private static final String WATCH =
      """
      this.keep = () => {
        this.fromEnd = this.scrollHeight - this.scrollTop;
        this.atEnd = this.fromEnd - this.clientHeight < 80;
      };
      this.addEventListener('scroll', this.keep, {passive: true});
      this.keep();
      """;
  private static final String TO_END = "this.scrollTop = this.scrollHeight; this.keep?.()";
  private static final String STAY =
      "if (this.atEnd ?? true) this.scrollTop = this.scrollHeight; this.keep?.()";
  private static final String HOLD =
      "if (this.fromEnd) this.scrollTop = this.scrollHeight - this.fromEnd";

  private final transient PersonId own;
  private final transient Consumer<MessageView> readers;
  private final NativeButton older = new NativeButton();
  private final Div runs = new Div();
  private transient @Nullable Div lastRun;
  private transient @Nullable MessageView last;

  /**
   * @param asked the person wants older messages
   * @param readers the person wants to know who has read one
   */
  MessageListView(PersonId own, Runnable asked, Consumer<MessageView> readers) {
    this.own = own;
    this.readers = readers;
    addClassName("talk");
    getElement().setAttribute("data-testid", "talk");
    getElement().setAttribute("role", "log");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", getTranslation("channels.talk"));
    older.setText(getTranslation("channels.older"));
    older.addClassNames("act", "talk-older");
    older.getElement().setAttribute("data-testid", "older");
    older.addClickListener(click -> asked.run());
    runs.addClassName("talk-runs");
    add(older, runs);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    getElement().executeJs(WATCH);
  }

  /**
   * Shows a conversation from its newest message, or from the first unread one.
   *
   * @param unread the number of the first unread message, 0 for none
   */
  void open(Conversation talk, long unread) {
    Div line = draw(talk, unread);
    if (line == null) {
      getElement().executeJs(TO_END);
    } else {
      line.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
  }

  /** The same with older messages before it; what was read stays where it was. */
  void older(Conversation talk) {
    draw(talk, 0);
    getElement().executeJs(HOLD);
  }

  /** The same with its oldest messages gone. */
  void anew(Conversation talk) {
    draw(talk, 0);
    getElement().executeJs(STAY);
  }

  void append(List<MessageView> messages) {
    if (last == null) {
      runs.removeAll();
    }
    messages.forEach(message -> add(message, 0));
    getElement().executeJs(STAY);
  }

  private @Nullable Div draw(Conversation talk, long unread) {
    runs.removeAll();
    lastRun = null;
    last = null;
    older.setVisible(talk.more());
    Div line = null;
    for (MessageView message : talk.messages()) {
      Div begins = add(message, unread);
      line = begins == null ? line : begins;
    }
    if (last == null) {
      runs.add(StatePanel.emptyLine(getTranslation("channels.talk.empty")));
    }
    return line;
  }

  /** The line before the first unread message, when this is that message. */
  private @Nullable Div add(MessageView message, long unread) {
    LocalDate day = HouseTime.day(message.receivedAt());
    MessageView before = last;
    boolean newDay = before == null || !HouseTime.day(before.receivedAt()).equals(day);
    if (newDay) {
      runs.add(line(HouseTime.longDay(day, getLocale()), "talk-day"));
    }
    Div begins = null;
    if (unread > 0 && message.number() == unread) {
      begins = line(getTranslation("channels.new"), "talk-new");
      begins.getElement().setAttribute("data-testid", "first-unread");
      runs.add(begins);
    }
    Div run = lastRun;
    if (run == null
        || newDay
        || begins != null
        || before == null
        || !before.author().equals(message.author())) {
      run = run(message);
      runs.add(run);
    }
    run.add(bubble(message));
    lastRun = run;
    last = message;
    return begins;
  }

  private static Div line(String words, String style) {
    Div line = new Div(words);
    line.addClassName(style);
    return line;
  }

  private Div run(MessageView first) {
    boolean mine = first.author().equals(own);
    Div block = new Div();
    block.addClassName("talk-run");
    block.setClassName("talk-own", mine);
    Span name = new Span();
    name.addClassName("talk-author");
    if (mine) {
      name.setText(getTranslation("channels.me"));
    } else {
      String unit = first.unitName();
      if (unit != null) {
        name.add(new UserText(unit), new Span(" · "));
      }
      name.add(new UserText(first.authorName()));
    }
    block.add(name);
    return block;
  }

  private Div bubble(MessageView message) {
    Div text = new Div(message.text());
    text.addClassName("bubble-text");
    text.getElement().setAttribute("dir", "auto");
    Div bubble = new Div(text, time(message));
    bubble.addClassName("bubble");
    bubble.getElement().setAttribute("data-testid", "message-" + message.number());
    return bubble;
  }

  /** When it was said; pressed, it tells who has read it. */
  private NativeButton time(MessageView message) {
    String received = HouseTime.clock(message.receivedAt());
    boolean apart = !message.clockKnown() || HouseTime.apart(message.at(), message.receivedAt());
    String words =
        apart
            ? getTranslation(
                message.clockKnown() ? "channels.apart" : "channels.clock",
                HouseTime.clockOrDate(
                    message.clockKnown() ? message.at() : message.writtenAt(), getLocale()),
                received)
            : received;
    NativeButton time = new NativeButton(words, click -> readers.accept(message));
    time.addClassName("bubble-time");
    time.setClassName("bubble-apart", apart);
    time.setAriaLabel(getTranslation("channels.readers.ask", words));
    return time;
  }
}
