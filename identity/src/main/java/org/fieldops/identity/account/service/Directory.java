package org.fieldops.identity.account.service;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Where the truth about people is: the realm. */
public interface Directory {

  /**
   * Everybody at one moment.
   *
   * @param asOf before the first of them was asked for, by the realm's clock
   */
  record Answer(List<Standing> everybody, Instant asOf) {}

  /**
   * Every account, those without a role and the disabled ones too.
   *
   * @throws IOException when the realm cannot be asked or does not answer everything
   */
  Answer everybody() throws IOException, InterruptedException;
}
