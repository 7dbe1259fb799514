package org.fieldops.web.ui.channels;

import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.jspecify.annotations.Nullable;

/** A message as it stands on a desk; the counterpart of {@code TalkLine} in {@code runs.ts}. */
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
    List<TalkFile> files) {

  /** Whoever reads it, and in which language. */
  record Reader(PersonId id, Locale locale, Words words) {}

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
    return new TalkLine(
        message.number(),
        message.author().toString(),
        own ? reader.words().of("channels.me") : message.authorName(),
        own ? null : message.unitName(),
        own,
        HouseTime.longDay(HouseTime.day(message.receivedAt()), reader.locale()),
        time,
        apart,
        reader.words().of("channels.readers.ask", time),
        message.text(),
        message.extras().attachments().stream()
            .map(file -> TalkFile.of(file, reader.locale()))
            .toList());
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
