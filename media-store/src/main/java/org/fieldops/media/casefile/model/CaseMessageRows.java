package org.fieldops.media.casefile.model;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Person;
import org.fieldops.media.CaseMessage;
import org.fieldops.media.CaseMessage.Kept;

/** Where it is kept which messages stand on case files. */
public interface CaseMessageRows {

  /** False when it stands there already. */
  boolean add(CaseFileId file, CaseMessage message, Person by, Instant at);

  /** By their moment. */
  List<Kept> on(CaseFileId file, int most);

  /** How many; the case waits for whoever else puts something on it. */
  int count(CaseFileId file);
}
