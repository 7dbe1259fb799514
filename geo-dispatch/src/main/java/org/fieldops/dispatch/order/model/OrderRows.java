package org.fieldops.dispatch.order.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.OrderView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;

/** Where orders are kept. */
public interface OrderRows {

  /** Keeps one. */
  void add(OrderView order);

  Optional<OrderView> byId(OrderId id);

  /** With its row locked until the transaction ends, as it is now. */
  Optional<OrderView> locked(OrderId id);

  /** Adds to how many are asked, have understood, and cannot. */
  void count(OrderId id, int addressed, int understood, int cannot);

  /** The channel hears of it at that time. */
  void told(OrderId id, Instant at);

  void stopped(OrderId id, Instant at, String by);

  void closed(OrderId id, Instant at, String by, String note);

  /** One more repetition is counted. */
  void repeated(OrderId id);

  /** Open ones given by this person or in one of these channels, the oldest first. */
  List<OrderView> open(PersonId giver, Collection<ChannelId> channels, int most);

  /** The channels that are this person's now. */
  List<ChannelId> owned(PersonId person, Instant now);

  /** Open ones that ask this person, the oldest first. */
  List<OrderView> asking(PersonId person, int most);

  /** When the channel last heard how many answered. */
  Instant toldAt(OrderId id);

  /** A moment of writing, or now when it is not known. */
  static Instant moment(Moment written, Instant now) {
    return written.clockKnown() ? written.at() : now;
  }
}
