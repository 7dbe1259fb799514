package org.fieldops.web.sync;

import org.fieldops.kernel.PersonId;

/** Who sees by themselves what happens. */
public interface Looking {

  /**
   * Whether a device of this person has an open socket and said that somebody looks at it. What is
   * sent to that socket is seen, so nobody needs to be woken for it.
   */
  boolean looks(PersonId person);
}
