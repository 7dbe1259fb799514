package org.fieldops.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.fieldops.kernel.ElectionId;
import org.jspecify.annotations.Nullable;

/**
 * An election's channels as those see them who lead it.
 *
 * @param channels how many there are to be
 * @param done how many of them are made, or told that it is over
 * @param people how many memberships were wanted
 * @param leftOut how many of these found no room, as somebody is in too many channels
 * @param undoUntil until then it can be undone
 * @param mayRead whether who asks may have what was said
 */
public record ElectionView(
    ElectionId id,
    String name,
    LocalDate day,
    State state,
    int channels,
    int done,
    int people,
    int leftOut,
    String madeBy,
    Instant madeAt,
    Instant undoUntil,
    @Nullable Instant endedAt,
    boolean mayRead) {

  /** How far it is. */
  public enum State {
    /** Its channels are being made. */
    MAKING,
    RUNNING,
    /** Taken back; its channels are gone. */
    UNDONE,
    ENDED
  }

  /** The same for somebody else. */
  public ElectionView readBy(boolean may) {
    return new ElectionView(
        id, name, day, state, channels, done, people, leftOut, madeBy, madeAt, undoUntil, endedAt,
        may);
  }

  /** Whether it still counts. */
  public boolean stands() {
    return state == State.MAKING || state == State.RUNNING;
  }
}
