package org.fieldops.identity.account.service;

import java.io.IOException;
import java.util.List;
import org.fieldops.kernel.Person;

/** Where the truth about people is: the realm. */
public interface Directory {

  /**
   * Everybody who has a role here.
   *
   * @throws IOException when the realm cannot be asked or does not answer everything
   */
  List<Person> everybody() throws IOException, InterruptedException;
}
