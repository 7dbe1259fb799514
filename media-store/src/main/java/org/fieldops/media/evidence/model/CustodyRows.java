package org.fieldops.media.evidence.model;

import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;

/** Where custody chains are kept; they only grow. */
public interface CustodyRows {

  void append(CustodyLink link);

  Optional<CustodyLink> last(EvidenceId id);

  /** The whole chain in order, as it stands in the store. */
  List<CustodyLink> chain(EvidenceId id);

  /** The last link in which this person did this. */
  Optional<CustodyLink> last(EvidenceId id, PersonId person, String act);
}
