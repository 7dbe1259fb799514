package org.fieldops.identity;

import org.fieldops.kernel.Person;

/**
 * Who is asking, from the signed-in principal of the running request, view or socket. Injected at
 * the edge; use cases take the {@link Person} as their first argument.
 */
public interface CurrentPerson {

  /**
   * @throws org.fieldops.kernel.Refusal {@code NOT_SIGNED_IN} when nobody is signed in
   */
  Person get();
}
