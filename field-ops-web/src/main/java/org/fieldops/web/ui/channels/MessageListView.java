package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageState;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Reaction;
import org.fieldops.identity.People;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;

/**
 * What was said in a channel. The browser draws it and keeps it: for each open desk this server
 * remembers only the number of the last message, however much is said.
 */
@Tag("channel-talk")
@JsModule("./talk/channel-talk.ts")
final class MessageListView extends Component {

  private static final long serialVersionUID = 1L;

  private static final List<String> FILE_WORDS =
      List.of("under", "refused", "save", "show", "close", "before", "next");

  private final transient PersonId own;
  private final transient People people;
  private long last;
  private boolean past;

  /** What became of a message that came. */
  enum Came {
    ADDED,
    /** It stood there already. */
    KNOWN,
    /** Something between is missing: the newest page is to be asked for. */
    GAP
  }

  /** What the person wants of it. */
  interface Wishes {

    /** Those before this number. */
    void older(long before);

    /** What can be done with the one of this number. */
    void menu(long number);

    /** To give a quick answer, or to take it back. */
    void answer(long number, Reaction reaction, boolean on);

    /** To answer with one of a message's choices; whether it was said. */
    boolean choose(long number, String choice);

    /** To see one that stands before the first here. */
    void seek(long number, long first);

    /** What is said now: they have seen enough of the past. */
    void newest();
  }

  MessageListView(PersonId own, People people, Wishes wishes) {
    this.own = own;
    this.people = people;
    getElement().getClassList().add("talk");
    getElement().setAttribute("data-testid", "talk");
    getElement().setAttribute("role", "log");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", getTranslation("channels.talk"));
    getElement().setAttribute("older", getTranslation("channels.older"));
    getElement().setAttribute("new", getTranslation("channels.new"));
    getElement().setAttribute("empty", getTranslation("channels.talk.empty"));
    getElement().setAttribute("files", fileWords(List.of()));
    getElement().setAttribute("away", getTranslation("talk.quoteAway"));
    getElement().setAttribute("newest", getTranslation("channels.newest"));
    getElement().addEventListener("newest", heard -> wishes.newest());
    hear("older", wishes::older);
    hear("menu", wishes::menu);
    hearMore(wishes);
  }

  private void hearMore(Wishes wishes) {
    getElement()
        .addEventListener(
            "choose",
            heard -> {
              long number = heard.getEventData().get("event.detail.number").asLong();
              String choice = heard.getEventData().get("event.detail.choice").asString();
              if (!wishes.choose(number, choice)) {
                getElement().callJsFunction("unsaid", number);
              }
            })
        .addEventData("event.detail.number")
        .addEventData("event.detail.choice");
    getElement()
        .addEventListener(
            "seek",
            heard ->
                wishes.seek(
                    heard.getEventData().get("event.detail.number").asLong(),
                    heard.getEventData().get("event.detail.first").asLong()))
        .addEventData("event.detail.number")
        .addEventData("event.detail.first");
    getElement()
        .addEventListener(
            "answer",
            heard ->
                wishes.answer(
                    heard.getEventData().get("event.detail.number").asLong(),
                    Reaction.valueOf(heard.getEventData().get("event.detail.reaction").asString()),
                    heard.getEventData().get("event.detail.on").asBoolean()))
        .addEventData("event.detail.number")
        .addEventData("event.detail.reaction")
        .addEventData("event.detail.on");
  }

  /**
   * Shows a page from its newest message, or from the first unread one.
   *
   * @param unread the number of the first unread message, 0 for none
   */
  void open(MessagePage page, long unread) {
    last = lastOf(page.messages(), 0);
    past = false;
    getElement().callJsFunction("open", lines(page.messages()), page.more(), unread);
  }

  /**
   * Shows a page of the past, with the message of this number in view.
   *
   * @param isPast whether more was said after it; then nothing is added until it is opened anew
   */
  void found(MessagePage page, long number, boolean isPast) {
    last = lastOf(page.messages(), 0);
    past = isPast;
    getElement().callJsFunction("found", lines(page.messages()), page.more(), number, isPast);
  }

  boolean isPast() {
    return past;
  }

  /** Puts older messages in front. */
  void older(MessagePage page) {
    getElement().callJsFunction("older", lines(page.messages()), page.more());
  }

  /** The newest page of the same channel. */
  void anew(MessagePage page) {
    last = lastOf(page.messages(), last);
    getElement().callJsFunction("anew", lines(page.messages()), page.more());
  }

  /** Whether a message comes next after what stands here. */
  Came came(MessageView message) {
    if (message.number() <= last) {
      return Came.KNOWN;
    }
    if (message.number() > last + 1 && last > 0) {
      return Came.GAP;
    }
    last = message.number();
    return Came.ADDED;
  }

  /** Those that came. */
  void append(List<MessageView> messages) {
    getElement().callJsFunction("came", lines(messages));
  }

  /**
   * Offers to take pictures as evidence.
   *
   * @param take the person wants the one of this id
   */
  void offerEvidence(Consumer<String> take) {
    getElement().setAttribute("files", fileWords(List.of("evidence")));
    getElement()
        .addEventListener(
            "take", heard -> take.accept(heard.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }

  /** Offers the choices of messages to whoever may write here. */
  void offerChoices(boolean may) {
    if (may) {
      getElement().setAttribute("choices", getTranslation("talk.choices"));
    } else {
      getElement().removeAttribute("choices");
    }
  }

  /** The bytes of a file came after its message. */
  void arrived(String attachment) {
    getElement().callJsFunction("arrived", attachment);
  }

  /** One that was edited or withdrawn, if it stands here. */
  void changed(MessageView message) {
    getElement().callJsFunction("changed", lines(List.of(message)).getFirst());
  }

  /** The counts of a message's quick answers, if it stands here. */
  void counted(long number, Map<Reaction, Long> counts) {
    MessageState state = new MessageState(null, null, counts, Set.of(), null);
    getElement().callJsFunction("counted", number, TalkLine.answers(state, this::words));
  }

  /** The person's own quick answers to a message, if it stands here. */
  void mine(long number, List<String> reactions) {
    getElement().callJsFunction("mine", number, reactions);
  }

  /** Brings one into view that stands here, and asks for it when it stands before the first. */
  void seek(long number) {
    getElement().callJsFunction("seek", number);
  }

  /** The number of the newest message here, 0 when there is none. */
  long last() {
    return last;
  }

  private String fileWords(List<String> more) {
    JsonObjectBuilder words = WireJson.object();
    Stream.concat(FILE_WORDS.stream(), more.stream())
        .forEach(word -> words.add(word, getTranslation("channels.file." + word, "{0}")));
    return words.build().toString();
  }

  private List<TalkLine> lines(List<MessageView> messages) {
    Set<PersonId> named =
        messages.stream()
            .map(message -> message.extras().mentions())
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return TalkLine.of(
        messages,
        new TalkLine.Reader(
            own, getLocale(), this::words, named.isEmpty() ? Map.of() : people.byIds(named)));
  }

  private String words(String key, Object... facts) {
    return getTranslation(key, facts);
  }

  private static long lastOf(List<MessageView> messages, long otherwise) {
    return messages.isEmpty() ? otherwise : messages.getLast().number();
  }

  private void hear(String event, LongConsumer then) {
    getElement()
        .addEventListener(
            event, heard -> then.accept(heard.getEventData().get("event.detail").asLong()))
        .addEventData("event.detail");
  }
}
