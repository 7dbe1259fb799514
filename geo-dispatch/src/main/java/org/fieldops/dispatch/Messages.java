package org.fieldops.dispatch;

import java.util.List;
import java.util.Map;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;

/**
 * What becomes of messages after they were said. Everything is refused {@code CHANNEL_NOT_YOURS} to
 * somebody who may read nothing of the channel, and {@code NOT_FOUND} where there is no such
 * message for them. A message that was withdrawn is not changed any more: {@code
 * MESSAGE_WITHDRAWN}.
 */
public interface Messages {

  /** The texts that a message has at most, its first included. */
  int MOST_VERSIONS = 50;

  /**
   * Its author says it anew. The text with the latest moment is the present one, whichever came in
   * last. Orders and lines of the house stay as they are.
   *
   * @param message the id under which it was said; its author's device knows it before any number
   * @throws org.fieldops.kernel.Refusal {@code NOT_ALLOWED} to anybody else, {@code MESSAGE_EDITS}
   */
  MessageView edit(Person by, ChannelId channel, OperationId message, String text, Moment written);

  /** Its author takes it back: its place and number stay, its words are gone. Again is harmless. */
  MessageView withdraw(Person by, ChannelId channel, OperationId message, Moment written);

  /**
   * Gives a quick answer or takes it back; of two the later moment counts. For whoever may read it.
   */
  void react(
      Person by, ChannelId channel, long number, Reaction reaction, boolean on, Moment written);

  /**
   * Puts it at the top of its channel, or away from there; for whoever may write.
   *
   * @throws org.fieldops.kernel.Refusal {@code PINS_FULL} when {@link Pin#MOST} are there
   */
  void pin(Person by, ChannelId channel, long number, boolean on, Moment written);

  /** Those that the person may read, the one pinned last first. */
  List<Pin> pins(Person by, ChannelId channel);

  /**
   * All texts of a message, ascending; for its author, and but in the channel of two people for the
   * channel's owners and for supervisors who may read it.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_ALLOWED} to anybody else
   */
  List<MessageVersion> versions(Person by, ChannelId channel, long number);

  /** Who gave which quick answer, by name; of each at most 200. */
  Map<Reaction, List<Person>> reactors(Person by, ChannelId channel, long number);

  /**
   * Who can be mentioned, by a part of the name: those who are in the channel, and in one of the
   * desk the dispatchers, who write there without being in it; at most 20. Two statements, however
   * many people the house has.
   */
  List<Person> mentionable(Person by, ChannelId channel, String part);
}
