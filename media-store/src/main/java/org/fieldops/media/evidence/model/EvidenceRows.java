package org.fieldops.media.evidence.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.EvidenceState;

/** Where evidence is kept. */
public interface EvidenceRows {

  /**
   * The row of this id, locked until the transaction ends; the given one is kept first if there was
   * none, so that the two halves of a piece of evidence may arrive at the same instant.
   */
  Evidence claim(Evidence begun);

  /** Locked until the transaction ends. */
  Optional<Evidence> locked(EvidenceId id);

  Optional<Evidence> find(EvidenceId id);

  void save(Evidence evidence);

  /** Newest first by when the server first heard of them; all states when none is given. */
  List<Evidence> newest(Set<EvidenceState> states, int limit);

  List<Evidence> own(PersonId author, int limit);

  /** Oldest first. */
  List<Evidence> onCase(CaseFileId caseFile, int limit);

  Map<CaseFileId, Integer> countOnCases(Collection<CaseFileId> cases);
}
