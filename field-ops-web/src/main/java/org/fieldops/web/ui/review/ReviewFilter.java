package org.fieldops.web.ui.review;

import java.util.EnumSet;
import java.util.Set;
import org.fieldops.media.EvidenceState;

/** Which photos the desk shows. */
enum ReviewFilter {
  /** Waiting for a decision, or still on their way to it. */
  NEW(EnumSet.of(EvidenceState.ANNOUNCED, EvidenceState.RECEIVED, EvidenceState.READY)),
  DECIDED(EnumSet.of(EvidenceState.ACCEPTED, EvidenceState.REJECTED)),
  /** The bytes are kept, but nobody can decide on them. */
  DAMAGED(EnumSet.of(EvidenceState.REFUSED, EvidenceState.QUARANTINED)),
  ALL(EnumSet.allOf(EvidenceState.class));

  private final Set<EvidenceState> states;

  ReviewFilter(Set<EvidenceState> states) {
    this.states = Set.copyOf(states);
  }

  Set<EvidenceState> states() {
    return states;
  }
}
