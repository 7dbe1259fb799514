package org.fieldops.media;

import java.util.List;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Person;

/** What was said in channels and stands on case files; role supervisor. */
public interface CaseMessages {

  /** So many on one case. */
  int MOST = 500;

  /**
   * Puts a message on a case; again is harmless, and the first word stays. Whether the person may
   * read it is for the caller to know.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}, {@code CASE_CLOSED}, {@code CASE_FULL}
   */
  void keep(Person by, CaseFileId file, CaseMessage message);

  /** Those of a case, by their moment; at most {@link #MOST}. */
  List<CaseMessage.Kept> on(Person by, CaseFileId file);
}
