package org.fieldops.media.evidence.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.EvidenceId;

/**
 * Where pictures wait to be looked into; one row for each, until it is done. The times are ours.
 */
public interface LookRows {

  /** Asks for a look, in place of an earlier one at the same picture. */
  void ask(EvidenceId id, Look.Kind kind, Instant at);

  /**
   * The most urgent that is due, locked until the transaction ends; what others have locked is
   * passed over.
   */
  Optional<Look> due(Instant now);

  /** It begins; nobody else gets it before {@code until}. */
  void begin(EvidenceId id, String holder, Instant until);

  /** What this holder began and did not end is due at once. */
  void free(String holder, Instant now);

  void done(EvidenceId id);

  /** It ended without a result. */
  void failed(EvidenceId id, String error, boolean park, Instant notBefore);

  /** It was begun too often without an end; left alone until a person asks. */
  void leaveAlone(EvidenceId id, String error);

  /** Everything that has failed is due again. */
  void tryAgain(Instant now);

  int waiting();

  /** The longest waiting first. */
  List<Look.Parked> parked(int limit);
}
