package org.fieldops.web.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The open sockets, by person, those opened first in front. */
final class OpenSockets {

  private final Map<PersonId, Deque<Receiver>> byPerson = new ConcurrentHashMap<>();
  private final Set<Receiver> all = ConcurrentHashMap.newKeySet();

  /**
   * @return the person's oldest, when they have more than {@code most} now
   */
  @Nullable Receiver add(Receiver receiver, int most) {
    @Nullable Receiver[] surplus = new Receiver[1];
    all.add(receiver);
    byPerson.compute(
        person(receiver),
        (any, before) -> {
          Deque<Receiver> theirs = before == null ? new ArrayDeque<>() : before;
          theirs.addLast(receiver);
          surplus[0] = theirs.size() > most ? theirs.peekFirst() : null;
          return theirs;
        });
    return surplus[0];
  }

  /** Whether it was there. */
  boolean remove(Receiver receiver) {
    boolean known = all.remove(receiver);
    byPerson.computeIfPresent(
        person(receiver),
        (any, theirs) -> {
          theirs.remove(receiver);
          return theirs.isEmpty() ? null : theirs;
        });
    return known;
  }

  List<Receiver> of(PersonId person) {
    List<Receiver> found = new ArrayList<>();
    byPerson.computeIfPresent(
        person,
        (any, theirs) -> {
          found.addAll(theirs);
          return theirs;
        });
    return found;
  }

  Collection<Receiver> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  private static PersonId person(Receiver receiver) {
    return receiver.signIn().person().id();
  }
}
