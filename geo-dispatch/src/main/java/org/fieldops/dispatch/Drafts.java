package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;

/**
 * What people typed and have not sent, on whichever of their devices; each person's are theirs
 * alone, also where others read along.
 */
public interface Drafts {

  /** So many of a person are kept. */
  int MOST = 50;

  /** Those in which something stands, the newest first. */
  List<Draft> of(Person person);

  /**
   * The one of a channel; an empty one when there is none.
   *
   * @throws org.fieldops.kernel.Refusal {@code CHANNEL_NOT_YOURS}
   */
  Draft in(Person person, ChannelId channel);

  /**
   * Keeps what stands there now, and tells the person's other devices that it changed. Again is
   * harmless, and a word whose moment lies before one that is here changes nothing.
   *
   * @param text empty when it was sent or given up
   * @return what is here now, perhaps a newer one of another device
   * @throws org.fieldops.kernel.Refusal {@code CHANNEL_NOT_YOURS}, also where the person may only
   *     read; {@code TEXT_TOO_LONG}; {@code DRAFTS_FULL} for one more than {@link #MOST}
   */
  Draft write(Person by, ChannelId channel, String text, Moment written);
}
