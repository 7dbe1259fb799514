package org.fieldops.media;

import java.util.List;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Person;

/** Case files; role supervisor. */
public interface CaseFiles {

  /** Newest first, those whose number or title holds the text (all when blank); limit 1 to 200. */
  List<CaseFileView> search(Person by, String text, int limit);

  CaseFileView caseFile(Person by, CaseFileId id);

  /** Its photos, oldest first; at most 500. */
  List<EvidenceView> photos(Person by, CaseFileId id);

  /**
   * Opens a case with the next free number of the kind and year; the same id again is the same
   * case.
   *
   * @param kind OWI or ORD
   * @param title 1 to 200 characters
   */
  CaseFileView open(Person by, CaseFileId id, String kind, String title);
}
