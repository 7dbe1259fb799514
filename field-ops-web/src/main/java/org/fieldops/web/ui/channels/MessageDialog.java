package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Reaction;
import org.fieldops.web.ui.shell.part.UserText;

/** What can be done with one message. */
final class MessageDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final Div body = new Div();
  private final transient MessageView message;
  private final transient Acts acts;

  /** What the person may do with it. */
  record May(boolean write, boolean reword, boolean pinned, boolean versions, boolean onto) {}

  /** What is done. */
  interface Acts {
    void answer(long number, Reaction reaction, boolean on);

    void reply(MessageView message);

    void reword(MessageView message);

    void withdraw(MessageView message);

    void pin(MessageView message, boolean on);

    void ontoCase(MessageView message);

    void readers(long number);

    void reactors(long number);

    void versions(long number);
  }

  MessageDialog(MessageView message, May may, Acts acts) {
    this.message = message;
    this.acts = acts;
    setHeaderTitle(message.authorName());
    getElement().setAttribute("data-testid", "message-dialog");
    body.addClassNames("dialog-form", "message-acts");
    boolean gone = message.state().withdrawn();
    UserText text = new UserText(gone ? getTranslation("talk.withdrawn") : message.inOneLine());
    text.addClassName("message-quoted");
    body.add(text);
    if (!gone) {
      offer(may);
    }
    show(
        may.versions() && (gone || message.state().editedAt() != null),
        "talk.versions",
        () -> acts.versions(message.number()));
    add(body);
    getFooter().add(new Button(getTranslation("desk.close"), click -> close()));
  }

  private void offer(May may) {
    body.add(answers());
    show(may.write(), "talk.reply", () -> acts.reply(message));
    show(
        may.write(),
        may.pinned() ? "talk.unpin" : "talk.pin",
        () -> acts.pin(message, !may.pinned()));
    show(may.reword(), "talk.reword", () -> acts.reword(message));
    if (may.reword()) {
      body.add(act("talk.withdraw", this::confirm));
    }
    show(may.onto(), "talk.toCase", () -> acts.ontoCase(message));
    show(may.write(), "channels.readers.title", () -> acts.readers(message.number()));
    show(
        !message.state().reactions().isEmpty(),
        "talk.whoAnswered",
        () -> acts.reactors(message.number()));
  }

  private Component answers() {
    Div row = new Div();
    row.addClassName("quick-answers");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", getTranslation("talk.answerQuickly"));
    for (Reaction reaction : Reaction.values()) {
      boolean mine = message.state().mine().contains(reaction);
      NativeButton answer =
          new NativeButton(
              getTranslation("talk.reaction." + reaction),
              click -> {
                close();
                acts.answer(message.number(), reaction, !mine);
              });
      answer.addClassName("act");
      answer.setClassName("act-on", mine);
      answer.getElement().setAttribute("aria-pressed", String.valueOf(mine));
      answer.getElement().setAttribute("data-testid", "quick-" + reaction);
      row.add(answer);
    }
    return row;
  }

  private void show(boolean when, String key, Runnable act) {
    if (when) {
      body.add(
          act(
              key,
              () -> {
                close();
                act.run();
              }));
    }
  }

  private NativeButton act(String key, Runnable act) {
    NativeButton button = new NativeButton(getTranslation(key), click -> act.run());
    button.addClassName("act");
    button.getElement().setAttribute("data-testid", key.replace('.', '-'));
    return button;
  }

  /** Everybody sees it at once, and it cannot be undone. */
  private void confirm() {
    body.removeAll();
    body.add(new Paragraph(getTranslation("talk.withdrawSure")));
    Button sure =
        new Button(
            getTranslation("talk.withdraw"),
            click -> {
              close();
              acts.withdraw(message);
            });
    sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    sure.getElement().setAttribute("data-testid", "withdraw-sure");
    getFooter().removeAll();
    getFooter().add(new Button(getTranslation("talk.keepIt"), click -> close()), sure);
    sure.focus();
  }
}
