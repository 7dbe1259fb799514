package org.fieldops.dispatch;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.HandoverEntry.Kind;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ShiftId;
import org.jspecify.annotations.Nullable;

/**
 * The handover of a shift as somebody sees it. Its content is a document and stays one: what is
 * shown, hashed and signed is the same object.
 *
 * @param shift the one that ends
 * @param content as {@code docs/protocol.md} has it
 * @param sha256 over the canonical form of the content
 * @param channel of the shift that ends, when it has one
 * @param mayConfirm this person may sign for the shift that ends, now
 * @param mayCountersign likewise for the one that follows
 * @param mayComplete this person may write down items and notes
 */
public record HandoverView(
    ShiftId shift,
    JsonObject content,
    String sha256,
    List<HandoverEntry> entries,
    @Nullable ChannelId channel,
    boolean mayConfirm,
    boolean mayCountersign,
    boolean mayComplete) {

  public HandoverView {
    entries = List.copyOf(entries);
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    CONFIRMED,
    SIGNED
  }

  public State state() {
    return signature(Kind.COUNTERSIGNED).isPresent()
        ? State.SIGNED
        : signature(Kind.CONFIRMED).isPresent() ? State.CONFIRMED : State.OPEN;
  }

  /** One of the two signatures, when it was given. */
  public Optional<HandoverEntry> signature(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).findFirst();
  }

  /** What was added, in the order in which it came. */
  public List<HandoverEntry> additions() {
    return entries.stream().filter(entry -> entry.kind() == Kind.ADDED).toList();
  }
}
