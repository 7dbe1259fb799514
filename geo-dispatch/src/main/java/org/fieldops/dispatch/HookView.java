package org.fieldops.dispatch;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hook as those see it who manage its channel.
 *
 * @param incoming whether something comes in by it; else it tells an address what is said
 * @param usedAt when something came in, or was taken by the address, last
 * @param url whom it tells; null when incoming
 * @param events of what
 * @param waiting what the address is still to be told; at most {@link #MOST_COUNTED}
 * @param tries how often in a row it was not taken
 * @param trouble why not, last: {@code STATUS 500}, {@code REDIRECT 302}, {@code TIMEOUT}, {@code
 *     UNREACHABLE}, {@code NOT_PUBLIC}; null when all is well
 * @param parkedAt since when it is not tried any more; null when it is
 */
public record HookView(
    UUID id,
    boolean incoming,
    String name,
    String madeBy,
    Instant madeAt,
    @Nullable Instant usedAt,
    @Nullable String url,
    Set<HookEvent> events,
    int waiting,
    int tries,
    @Nullable String trouble,
    @Nullable Instant parkedAt) {

  /** Beyond it nobody counts. */
  public static final int MOST_COUNTED = 100;

  public HookView {
    events = Set.copyOf(events);
  }
}
