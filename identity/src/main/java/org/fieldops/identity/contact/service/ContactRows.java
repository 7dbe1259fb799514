package org.fieldops.identity.contact.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where contacts are kept. */
public interface ContactRows {

  /**
   * A person's last contact.
   *
   * @param signedOutAt when they signed out last, if ever
   */
  record Kept(Instant lastAt, @Nullable Instant signedOutAt) {}

  /** Keeps what is newest of each; never goes back, and forgets no signing out. */
  void keep(Map<PersonId, Kept> newest);

  Map<PersonId, Kept> of(Collection<PersonId> people);
}
