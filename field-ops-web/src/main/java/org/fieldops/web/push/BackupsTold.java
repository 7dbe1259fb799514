package org.fieldops.web.push;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fieldops.kernel.PersonId;

/**
 * Who was told of which backup request, so that each change of one is not told anew. Lost with the
 * server: then somebody is told twice, under the same tag.
 */
final class BackupsTold {

  private static final int MOST = 1_000;

  private static final class Told {
    private final Set<PersonId> asked = new HashSet<>();
    private final Set<PersonId> near = new HashSet<>();
    private String round = "";
    private String comes = "";
  }

  private final Map<String, Told> byRequest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Whether this is news for the person; a colleague who is then asked to come is told again.
   *
   * @param round the request's time, another one when its person asked again
   */
  synchronized boolean isNews(PushKind kind, String request, String round, PersonId person) {
    Told told = byRequest.computeIfAbsent(request, any -> new Told());
    if (!told.round.equals(round)) {
      told.round = round;
      told.asked.clear();
      told.near.clear();
    }
    return kind.toCome()
        ? told.asked.add(person)
        : !told.asked.contains(person) && told.near.add(person);
  }

  /** Whether it is news who comes. */
  synchronized boolean isNews(String request, String comes) {
    Told told = byRequest.computeIfAbsent(request, any -> new Told());
    boolean isNews = !told.comes.equals(comes);
    told.comes = comes;
    return isNews;
  }

  /** Who was told of it; from now on nobody. */
  synchronized Set<PersonId> over(String request) {
    Told told = byRequest.get(request);
    if (told == null) {
      return Set.of();
    }
    Set<PersonId> all = new HashSet<>(told.asked);
    all.addAll(told.near);
    told.asked.clear();
    told.near.clear();
    return all;
  }
}
