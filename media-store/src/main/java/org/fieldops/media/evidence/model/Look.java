package org.fieldops.media.evidence.model;

import java.time.Instant;
import org.fieldops.kernel.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * A picture that somebody still has to look into.
 *
 * @param begun looks that were begun and did not come to an end
 * @param failed looks that came to an end without a result
 */
public record Look(EvidenceId id, Kind kind, int begun, int failed) {

  /** What for; in the order of urgency. */
  public enum Kind {
    /** Is it a whole picture, what does its camera say, how does it look. */
    EXAMINE,
    /** A preview that takes long; nothing waits for it. */
    PREVIEW
  }

  /**
   * One that a person should know of.
   *
   * @param error a problem's code, or what the machine said
   */
  public record Parked(
      EvidenceId id, String filename, @Nullable Instant receivedAt, String error) {}
}
