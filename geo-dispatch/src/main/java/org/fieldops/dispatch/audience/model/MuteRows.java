package org.fieldops.dispatch.audience.model;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.Mute;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where it is kept who does not want to hear what. */
public interface MuteRows {

  List<Mute> of(PersonId person, Instant now, int most);

  /** Keeps the word, unless there is a newer one. Says whether it did. */
  boolean set(PersonId person, ChannelId channel, @Nullable Instant until, Instant at);
}
