package org.fieldops.dispatch;

import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.Person;

/**
 * Lone work, as dispatchers watch it and as a device begins with it. What its person says of it
 * arrives as operations. A check-in that does not come becomes a backup request; a drill does not.
 */
public interface Watches {

  /**
   * Those that run, missed ones first, then by when the alarm would be raised, at most 200; and
   * those of the last twelve hours in which an alarm was raised, the newest first, at most 50. Role
   * dispatcher.
   */
  Board board(Person by);

  /** The one that runs for this person; {@link WatchJson} gives the wire's form. */
  Optional<WatchView> own(Person person);

  /** What dispatchers look at. */
  record Board(List<WatchView> running, List<WatchView> missed) {

    public static final Board EMPTY = new Board(List.of(), List.of());

    public Board {
      running = List.copyOf(running);
      missed = List.copyOf(missed);
    }
  }
}
