package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.jspecify.annotations.Nullable;

/** What a person does not want to hear for a while; theirs alone, on all their devices. */
public interface Mutes {

  /** What "until I turn it on again" is. */
  Instant UNTIL_TURNED_ON = Instant.parse("9999-12-31T23:59:59.999Z");

  /** Those that hold now, those that end first first; at most 500. */
  List<Mute> of(Person person);

  /**
   * Mutes a channel, or lets it be heard again. A word older than one that is here changes nothing.
   *
   * @param until when it is heard again; null for now
   * @throws org.fieldops.kernel.Refusal {@code CHANNEL_NOT_YOURS}
   */
  void mute(Person by, ChannelId channel, @Nullable Instant until, Moment written);
}
