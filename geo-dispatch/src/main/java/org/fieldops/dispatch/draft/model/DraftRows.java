package org.fieldops.dispatch.draft.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.Draft;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;

/** Where drafts are kept. */
public interface DraftRows {

  /** Those in which something stands, the newest first. */
  List<Draft> of(PersonId person, int most);

  Optional<Draft> find(PersonId person, ChannelId channel);

  /** In how many other channels something stands. */
  long others(PersonId person, ChannelId channel);

  /** Keeps it, if that changes something and nothing newer is here; the draft as it is then. */
  Optional<Draft> write(PersonId person, ChannelId channel, String text, Instant at);
}
