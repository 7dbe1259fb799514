package org.fieldops.media.casefile.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.media.EvidenceView;

/** The photos on case files; given by the feature that owns evidence. */
public interface CasePhotos {

  /** Oldest first. */
  List<EvidenceView> on(CaseFileId caseFile, int limit);

  /** How many; cases without any are left out. */
  Map<CaseFileId, Integer> counts(Collection<CaseFileId> cases);
}
