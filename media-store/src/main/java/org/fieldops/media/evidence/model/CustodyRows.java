package org.fieldops.media.evidence.model;

import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;

/** Where custody chains are kept; they only grow. */
public interface CustodyRows {

  void append(CustodyLink link);

  Optional<CustodyLink> last(EvidenceId id);

  /** The links after one, in order, as they stand in the store. */
  List<CustodyLink> after(EvidenceId id, int number, int limit);

  /** The newest links before one, in order. */
  List<CustodyLink> before(EvidenceId id, int number, int limit);

  /** The last link in which this person did this. */
  Optional<CustodyLink> last(EvidenceId id, PersonId person, String act);
}
