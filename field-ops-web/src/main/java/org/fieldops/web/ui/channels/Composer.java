package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.part.Toast;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/**
 * Where something is written; Enter sends, Shift and Enter begin a new line. An @ offers the people
 * of the channel, of whom Enter takes the first.
 */
final class Composer extends Div {

  private static final long serialVersionUID = 1L;

  /** With fewer characters left it is told how many. */
  private static final int NEAR = 500;

  /** A name of at most three words being typed at the end, after an @ that begins a word. */
  private static final Pattern NAMING =
      Pattern.compile("(?:^|[\\s(])@((?:[^\\s@]+ ?){0,3})$", Pattern.UNICODE_CHARACTER_CLASS);

  private final TextArea text = new TextArea();
  private final DeskAttach attach;
  private final transient DeskDraft draft;
  private final Checkbox urgent = new Checkbox();
  private final Div note = new Div();
  private final Div offered = new Div();
  private final transient Predicate<Said> say;
  private final transient BiPredicate<MessageView, String> edit;
  private final transient Function<String, List<Person>> mentionable;
  private final transient Consumer<String> overrule = this::overrule;
  private final transient Map<PersonId, String> chosen = new LinkedHashMap<>();
  private transient List<Person> offer = List.of();
  private transient @Nullable MessageView about;
  private boolean anew;

  /**
   * What is to be said.
   *
   * @param overrule says it with the reason why it is no election result
   */
  record Said(String text, Extras extras, Consumer<String> overrule) {}

  /**
   * @param say says it and tells whether it was said; then the text and the files go
   * @param edit the same for one's own message that is said anew
   * @param mentionable who can be named, by a part of the name
   */
  Composer(
      Writing.Tools tools,
      Predicate<Said> say,
      BiPredicate<MessageView, String> edit,
      Function<String, List<Person>> mentionable) {
    this.attach = new DeskAttach(tools.limit());
    this.draft = tools.draft();
    this.say = say;
    this.edit = edit;
    this.mentionable = mentionable;
    addClassName("composer");
    text.setMinRows(1);
    text.setMaxRows(6);
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.setManualValidation(true);
    text.addValueChangeListener(change -> typed(change.isFromClient()));
    draft.of(text, () -> about != null && anew);
    text.setAriaLabel(getTranslation("channels.write"));
    text.setPlaceholder(getTranslation("channels.write"));
    text.getElement().setAttribute("data-testid", "composer");
    text.getElement()
        .addEventListener("keydown", press -> enter())
        .setFilter("event.key === 'Enter' && !event.shiftKey && !event.isComposing")
        .preventDefault();
    text.getElement()
        .addEventListener("keydown", press -> leave())
        .setFilter("event.key === 'Escape'");
    note.addClassName("composer-note");
    note.getElement().setAttribute("data-testid", "composing-about");
    note.setVisible(false);
    offered.addClassName("composer-offered");
    offered.getElement().setAttribute("role", "group");
    offered.getElement().setAttribute("aria-label", getTranslation("talk.mention"));
    offered.setVisible(false);
    NativeButton send = new NativeButton(getTranslation("channels.send"), click -> send());
    send.addClassNames("act", "act-primary");
    send.getElement().setAttribute("data-testid", "send");
    urgent.setLabel(getTranslation("channels.urgent"));
    urgent.setVisible(false);
    urgent.getElement().setAttribute("data-testid", "urgent");
    add(note, offered, attach, text, urgent, send);
  }

  /** Whether what is written here may be urgent. */
  void offerUrgent(boolean may) {
    urgent.setVisible(may);
  }

  private boolean isUrgent() {
    return urgent.isVisible() && urgent.getValue();
  }

  void focusText() {
    text.focus();
  }

  /** Another channel is shown: what was begun about a message of the one before is over. */
  void begin(ChannelId channel) {
    leave();
    chosen.clear();
    attach.in(channel);
    draft.begin(channel);
  }

  /** Something was typed or sent on another device of the person. */
  void drafted(News news) {
    draft.told(news);
  }

  /** The next message answers this one. */
  void reply(MessageView message) {
    leave();
    about(message, false, getTranslation("talk.replyTo", message.authorName()));
  }

  /** The person's own message is said anew. */
  void reword(MessageView message, Map<PersonId, Person> named) {
    draft.keep();
    about(message, true, getTranslation("talk.rewording"));
    named.values().forEach(person -> chosen.put(person.id(), person.name()));
    text.setValue(message.text());
  }

  private void about(MessageView message, boolean isAnew, String words) {
    about = message;
    anew = isAnew;
    NativeButton cancel = new NativeButton(getTranslation("desk.cancel"), click -> leave());
    cancel.addClassName("act");
    cancel.getElement().setAttribute("data-testid", "composing-cancel");
    note.removeAll();
    note.add(new Span(words), new UserText(message.inOneLine(), "composer-quoted"), cancel);
    note.setVisible(true);
    text.focus();
  }

  private void leave() {
    boolean back = about != null && anew;
    about = null;
    if (back) {
      draft.show();
    }
    note.setVisible(false);
    offer(List.of());
  }

  private void typed(boolean byHand) {
    int left = left(text.getValue().strip());
    text.setInvalid(left < 0);
    text.setErrorMessage(left < 0 ? getTranslation("channels.tooLong", -left) : null);
    text.setHelperText(left >= 0 && left <= NEAR ? getTranslation("channels.left", left) : null);
    Matcher naming = NAMING.matcher(tail(text.getValue()));
    offer(byHand && naming.find() ? mentionable.apply(naming.group(1).strip()) : List.of());
  }

  /** No name is longer, and no pattern shall look through a long text at each key. */
  private static String tail(String written) {
    return written.substring(Math.max(0, written.length() - 120));
  }

  private void offer(List<Person> people) {
    offer = people;
    offered.removeAll();
    offered.setVisible(!people.isEmpty());
    for (Person person : people) {
      NativeButton button = new NativeButton("", click -> name(person));
      button.add(new UserText(person.name()));
      button.addClassName("act");
      button.getElement().setAttribute("data-testid", "mentionable");
      offered.add(button);
    }
  }

  private void name(Person person) {
    String written = text.getValue();
    int at = written.lastIndexOf('@');
    chosen.put(person.id(), person.name());
    text.setValue(written.substring(0, Math.max(0, at)) + "@" + person.name() + " ");
    offer(List.of());
    text.focus();
  }

  private void enter() {
    if (offer.isEmpty()) {
      send();
    } else {
      name(offer.getFirst());
    }
  }

  private static int left(String written) {
    return Extras.MAX_TEXT - written.codePointCount(0, written.length());
  }

  private void send() {
    String written = text.getValue().strip();
    MessageView message = about;
    if (left(written) < 0) {
      text.focus();
      return;
    }
    if (message != null && anew) {
      reworded(message, written);
    } else if (attach.waits()) {
      Toast.warn(getTranslation("channels.attach.wait"));
    } else {
      say(written);
    }
    text.focus();
  }

  /** Only its text: the files here are for the next message. */
  private void reworded(MessageView message, String written) {
    if (!written.isEmpty() && edit.test(message, written)) {
      over();
    }
  }

  private void say(String written) {
    boolean something = !written.isEmpty() || !attach.files().isEmpty();
    if (something) {
      say(written, extras(written));
    }
  }

  private void overrule(String reason) {
    String written = text.getValue().strip();
    say(written, extras(written).notResult(reason));
  }

  private void say(String written, Extras extras) {
    if (say.test(new Said(written, extras, overrule))) {
      over();
      attach.clear();
    }
  }

  private void over() {
    boolean said = about == null || !anew;
    leave();
    chosen.clear();
    if (said) {
      text.clear();
      draft.keep();
    }
    urgent.setValue(false);
  }

  /** Says a choice of a message that it answers; what is being written here stays. */
  boolean choose(String choice, Extras extras) {
    return say.test(new Said(choice, extras, reason -> choose(choice, extras.notResult(reason))));
  }

  private Extras extras(String written) {
    MessageView message = about;
    List<PersonId> mentions =
        chosen.entrySet().stream()
            .filter(each -> written.contains("@" + each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    Extras extras =
        Extras.NONE
            .mentioning(mentions)
            .replyingTo(message == null ? null : message.number())
            .attaching(attach.files());
    return isUrgent() ? extras.asUrgent() : extras;
  }
}
