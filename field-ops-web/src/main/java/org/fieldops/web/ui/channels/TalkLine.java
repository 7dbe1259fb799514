package org.fieldops.web.ui.channels;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fieldops.dispatch.MessageState;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Reaction;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands on a desk; the counterpart of {@code TalkLine} in {@code runs.ts}.
 *
 * @param house said by the house: who came, who went
 * @param choices answers that its program offers; none of what was withdrawn
 */
record TalkLine(
    long number,
    String author,
    String name,
    @Nullable String unit,
    boolean own,
    String day,
    String time,
    boolean apart,
    String ask,
    String text,
    boolean house,
    boolean gone,
    @Nullable String edited,
    long replyTo,
    @Nullable Quote quote,
    List<Name> names,
    List<Answer> answers,
    @Nullable String order,
    @Nullable String orderWord,
    @Nullable String urgent,
    @Nullable String notResult,
    List<TalkFile> files,
    List<String> choices) {

  /** What it answers; without it the browser looks among its own lines. */
  record Quote(String author, String text) {}

  /** Somebody it names. */
  record Name(String name, boolean me) {}

  /** A quick answer; whether it is the reader's own is known of what a page brought. */
  record Answer(String reaction, String word, long count, boolean mine) {}

  /** Whoever reads it, in which language, and the people by id. */
  record Reader(PersonId id, Locale locale, Words words, Map<PersonId, Person> people) {}

  /** The words for a key with its facts. */
  interface Words {
    String of(String key, Object... facts);
  }

  static List<TalkLine> of(List<MessageView> messages, Reader reader) {
    return messages.stream().map(message -> of(message, reader)).toList();
  }

  private static TalkLine of(MessageView message, Reader reader) {
    boolean own = message.author().equals(reader.id());
    boolean apart = !message.clockKnown() || HouseTime.apart(message.at(), message.receivedAt());
    String time = time(message, apart, reader);
    MessageState state = message.state();
    Long replyTo = message.extras().replyTo();
    return new TalkLine(
        message.number(),
        message.author().toString(),
        own ? reader.words().of("channels.me") : message.authorName(),
        own ? null : message.unitName(),
        own,
        HouseTime.longDay(HouseTime.day(message.receivedAt()), reader.locale()),
        time,
        apart,
        reader.words().of("talk.menu", message.authorName(), time),
        state.withdrawn()
            ? reader.words().of("talk.withdrawn")
            : HouseLine.words(message, reader.words()),
        message.extras().line() != null,
        state.withdrawn(),
        state.editedAt() == null ? null : reader.words().of("talk.edited"),
        replyTo == null ? 0 : replyTo,
        quote(state.quote(), reader),
        names(message, reader),
        answers(state, reader.words()),
        order(message),
        message.extras().orderId() == null ? null : reader.words().of("orders.see"),
        message.extras().urgent() && !state.withdrawn()
            ? reader.words().of("channels.urgent")
            : null,
        notResult(message, reader),
        message.extras().attachments().stream()
            .map(file -> TalkFile.of(file, reader.locale()))
            .toList(),
        message.extras().choices());
  }

  private static @Nullable String notResult(MessageView message, Reader reader) {
    String why = message.extras().notResult();
    return why == null ? null : reader.words().of("channels.notResult", why);
  }

  /** The order that it gives. */
  private static @Nullable String order(MessageView message) {
    return message.extras().orderId() == null ? null : message.extras().orderId().toString();
  }

  private static @Nullable Quote quote(MessageState.@Nullable Quote quote, Reader reader) {
    return quote == null
        ? null
        : new Quote(
            quote.author(), quote.withdrawn() ? reader.words().of("talk.withdrawn") : quote.text());
  }

  private static List<Name> names(MessageView message, Reader reader) {
    return message.extras().mentions().stream()
        .map(reader.people()::get)
        .filter(Objects::nonNull)
        .map(person -> new Name(person.name(), person.id().equals(reader.id())))
        .toList();
  }

  /** How often each was given, in words. */
  static List<Answer> answers(MessageState state, Words words) {
    return Arrays.stream(Reaction.values())
        .filter(state.reactions()::containsKey)
        .map(reaction ->
            new Answer(
                reaction.name(),
                words.of("talk.reaction." + reaction),
                state.reactions().getOrDefault(reaction, 0L),
                state.mine().contains(reaction)))
        .toList();
  }

  private static String time(MessageView message, boolean apart, Reader reader) {
    String received = HouseTime.clock(message.receivedAt());
    if (!apart) {
      return received;
    }
    String written =
        HouseTime.clockOrDate(
            message.clockKnown() ? message.at() : message.writtenAt(), reader.locale());
    return reader
        .words()
        .of(message.clockKnown() ? "channels.apart" : "channels.clock", written, received);
  }
}
