package org.fieldops.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.fieldops.kernel.PersonId;

/**
 * When people's devices were heard of: who holds their connections tells it here, and others ask
 * whether somebody can have got something. A crash forgets at most five minutes of it.
 */
public interface Contacts {

  /** One of the person's devices is connected. */
  void connected(PersonId person);

  /** One of the person's devices is connected no more. */
  void gone(PersonId person);

  /**
   * One of the person's devices answered.
   *
   * @param asOf what was sent to it before has arrived
   */
  void heard(PersonId person, Instant asOf);

  /** The person signed out on the last of them; the devices' room says so. */
  void signedOut(PersonId person);

  /** Those of them of whom a device was ever heard. */
  Map<PersonId, Contact> of(Collection<PersonId> people);

  /** Writes down what is only in memory; to be called again and again. */
  void keep();
}
