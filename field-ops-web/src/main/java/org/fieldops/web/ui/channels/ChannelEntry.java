package org.fieldops.web.ui.channels;

import java.time.Instant;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.kernel.ChannelId;

/** All that is known and shown of a channel in the list. */
record ChannelEntry(
    ChannelId id,
    Section section,
    ChannelKind kind,
    String name,
    boolean mayWrite,
    long lastNumber,
    long readUpTo,
    long unread,
    long mentions,
    boolean current) {

  /** Where it stands in the list, from above; what is over stands below all, folded. */
  enum Section {
    INCIDENT,
    SHIFT,
    UNIT,
    GROUP,
    ROOM,
    ANNOUNCEMENT,
    DIRECT,
    ENDED;

    static Section of(ChannelOverview channel, Instant now) {
      Instant ends = channel.endsAt();
      return channel.left() || (ends != null && !ends.isAfter(now))
          ? ENDED
          : valueOf(channel.kind().name());
    }
  }

  static ChannelEntry of(ChannelOverview channel, Instant now) {
    return new ChannelEntry(
        channel.id(),
        Section.of(channel, now),
        channel.kind(),
        channel.name(),
        channel.mayWrite(),
        channel.lastNumber(),
        channel.readUpTo(),
        channel.unread(),
        channel.mentions(),
        false);
  }

  ChannelEntry read(long upTo, long left, long named) {
    return new ChannelEntry(
        id, section, kind, name, mayWrite, lastNumber, upTo, left, named, current);
  }

  ChannelEntry came(long number, boolean mine, boolean named) {
    long more = mine ? unread : unread + 1;
    long mentioned = named ? mentions + 1 : mentions;
    return new ChannelEntry(
        id, section, kind, name, mayWrite, number, readUpTo, more, mentioned, current);
  }

  ChannelEntry current(boolean is) {
    return new ChannelEntry(
        id, section, kind, name, mayWrite, lastNumber, readUpTo, unread, mentions, is);
  }
}
