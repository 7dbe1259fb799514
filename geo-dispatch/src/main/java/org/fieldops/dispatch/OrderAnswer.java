package org.fieldops.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One of those whom an order asks, and how it stands with them.
 *
 * @param place in the list, which is by name
 * @param unitName the unit they were on when it was written; null for none
 * @param instead whether a step asked them instead of others
 * @param askedAt when
 * @param said their answer; null when there is none
 * @param marks what is to be known of its time
 * @param contact how far it came with them
 * @param contactAt when it was read or delivered, or when their last contact was; null when not
 *     known
 */
public record OrderAnswer(
    int place,
    PersonId person,
    String name,
    @Nullable String unitName,
    boolean instead,
    Instant askedAt,
    @Nullable Said said,
    Marks marks,
    Contact contact,
    @Nullable Instant contactAt) {

  /** More between giving an answer and its receipt means that it was given without network. */
  public static final Duration OFFLINE = Duration.ofMinutes(1);

  /** What one can answer. */
  public enum Word {
    UNDERSTOOD,
    CANNOT
  }

  /**
   * An answer.
   *
   * @param reason why not; null for {@code UNDERSTOOD}
   * @param written when it was given: that is what counts
   */
  public record Said(Word word, @Nullable String reason, Moment written, Instant receivedAt) {

    /** Whether it was given without network. */
    public boolean offline() {
      return written.clockKnown()
          && Duration.between(written.at(), receivedAt).compareTo(OFFLINE) > 0;
    }
  }

  /**
   * @param offline given without network and arrived later
   * @param late given after the time was up
   * @param afterEnd arrived when the order was closed
   */
  public record Marks(boolean offline, boolean late, boolean afterEnd) {

    public static final Marks NONE = new Marks(false, false, false);
  }

  /** How far an order came with somebody. */
  public enum Contact {
    READ,
    /** One of their devices was heard of since. */
    DELIVERED,
    /** On its way to a device that was there a moment ago. */
    SENT,
    /** None of their devices was heard of since. */
    SILENT,
    /** They are signed in nowhere. */
    SIGNED_OUT,
    /** No device of theirs was ever seen. */
    NO_DEVICE
  }
}
