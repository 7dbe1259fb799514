package org.fieldops.media.casefile.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.kernel.CaseFileId;

/** Where case files are kept. */
public interface CaseFileRows {

  Optional<CaseFile> find(CaseFileId id);

  /** Newest first, those whose number or title holds the text in any case; all when empty. */
  List<CaseFile> search(String text, int limit);

  /** File numbers by id; unknown ones are left out. */
  Map<CaseFileId, String> numbers(Collection<CaseFileId> ids);

  /**
   * The next number of kind and year; whoever else asks waits until this transaction ends, so that
   * none is given twice and none is left out.
   */
  int nextNumber(CaseKind kind, int year);

  /** False when the id is taken already. */
  boolean add(CaseFile caseFile);
}
