package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * Channels and their messages, as far as the person may read them. To somebody who may read nothing
 * of a channel it does not exist: {@code CHANNEL_NOT_YOURS}.
 */
public interface Channels {

  /** The person's channels, those that end first first; the 50 nearest to now. */
  List<ChannelView> of(Person person);

  /**
   * The person's channels with all that a device needs to begin with, in a few statements; the 500
   * nearest to now. Messages come with the 50 of them in which something was said last.
   */
  List<ChannelOverview> overview(Person person);

  /**
   * The channel of two people; nobody else ever reads it. The other one sees it once something is
   * said there. Again is harmless.
   *
   * @param written both may write there from this moment on
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND} when there is no such colleague
   */
  ChannelId direct(Person by, PersonId other, Moment written);

  /** Newest messages, ascending; limit 1 to 200. */
  List<MessageView> latest(Person by, ChannelId channel, int limit);

  /**
   * History backwards.
   *
   * @param before the number before which they are; {@link Long#MAX_VALUE} for the newest
   * @param limit 1 to 100
   */
  MessagePage before(Person by, ChannelId channel, long before, int limit);

  /** Who has read up to a message; for members who may write there. */
  Readers readers(Person by, ChannelId channel, long number);

  /** Who has acknowledged a message; for members who may write there. */
  Readers acknowledgements(Person by, ChannelId channel, long number);

  /** Says nothing but a text. */
  default MessageView say(
      Person by, ChannelId channel, OperationId id, String text, Moment written) {
    return say(by, channel, id, text, Extras.NONE, written);
  }

  /**
   * Says something; the same id again is the same message. A text of 1 to 10,000 characters, or
   * none where the extras speak. What it answers has to be there to be read by its author, or it
   * answers nothing; those who cannot be mentioned there are not.
   *
   * @param written the right to write, and the unit, are those of its moment
   */
  MessageView say(
      Person by, ChannelId channel, OperationId id, String text, Extras extras, Moment written);
}
