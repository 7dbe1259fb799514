package org.fieldops.identity.account.service;

import java.time.Instant;
import java.util.Map;

/** Where ended sessions are kept over a restart. */
public interface EndedSessionRows {

  /**
   * @param until when no token of the session lives any more
   */
  void add(String session, Instant until);

  /** Those that still matter, with when they stop to; what does not is removed. */
  Map<String, Instant> after(Instant now);
}
