package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.PersonId;

/**
 * Who of a channel's members, its author left out, has read or acknowledged a message.
 *
 * @param read how many have
 * @param of how many could
 * @param people those who have, by name; at most 200
 */
public record Readers(long read, long of, List<Reader> people) {

  /** One of them. */
  public record Reader(PersonId person, String name) {}
}
