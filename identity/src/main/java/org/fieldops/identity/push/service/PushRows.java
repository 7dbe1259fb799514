package org.fieldops.identity.push.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldops.identity.PushSubscription;
import org.fieldops.identity.PushSubscriptions.Offer;
import org.fieldops.kernel.PersonId;

/** Where it is kept which browsers may be woken. */
public interface PushRows {

  /** Keeps one and lets go of the person's surplus and of what was not renewed since. */
  void keep(Offer offer, Instant now, Instant renewedSince, int mostEach);

  void forget(PersonId person, String endpoint);

  List<PushSubscription> of(Collection<PersonId> people, String serverKey, Instant renewedSince);

  void delivered(long id, Instant now);

  void failed(long id);

  void gone(long id, Instant now);

  void ofSessionEnded(String session);

  void ofPeopleEnded(Set<PersonId> people);

  Map<PersonId, Optional<Instant>> unreached(
      Collection<PersonId> people, Instant renewedSince, int manyFailures);
}
