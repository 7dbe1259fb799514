package org.fieldops.identity.push.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.identity.AccessRevoked;
import org.fieldops.identity.PushReach;
import org.fieldops.identity.PushSubscription;
import org.fieldops.identity.PushSubscriptions;
import org.fieldops.identity.SignedOut;
import org.fieldops.kernel.PersonId;

/** Which browsers may be woken, and for how long. */
@ApplicationScoped
public class PushBook implements PushSubscriptions, PushReach {

  private static final Logger LOG = Logger.getLogger(PushBook.class.getName());
  private static final Duration HOLDS = Duration.ofDays(60);
  private static final int SECONDS_UNTIL_AGAIN = 10;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  @SuppressWarnings("NullAway.Init")
  private ManagedScheduledExecutorService background;

  private PushRows rows;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PushBook() {}

  @SuppressWarnings("NullAway.Init") // the container gives the executor
  @Inject
  public PushBook(PushRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void keep(Offer offer) {
    rows.keep(offer, clock.instant(), renewedSince(), MOST_EACH);
  }

  @Override
  @Transactional
  public void forget(PersonId person, String endpoint) {
    rows.forget(person, endpoint);
  }

  @Override
  @Transactional
  public List<PushSubscription> of(Collection<PersonId> people, String serverKey) {
    return people.isEmpty() ? List.of() : rows.of(people, serverKey, renewedSince());
  }

  @Override
  @Transactional
  public void delivered(long id) {
    rows.delivered(id, clock.instant());
  }

  @Override
  @Transactional
  public void failed(long id) {
    rows.failed(id);
  }

  @Override
  @Transactional
  public void gone(long id) {
    rows.gone(id, clock.instant());
  }

  @Override
  @Transactional
  public Map<PersonId, Optional<Instant>> unreached(Collection<PersonId> people) {
    return rows.unreached(people, renewedSince(), MANY_FAILURES);
  }

  /** Who signed out is not woken there; {@link #of} leaves such a browser out meanwhile. */
  void signedOut(@Observes SignedOut event) {
    untilDone(() -> rows.ofSessionEnded(event.session()));
  }

  /** Whoever still may, brings their browsers again with the next start of the app. */
  void revoked(@Observes AccessRevoked event) {
    untilDone(() -> rows.ofPeopleEnded(event.people()));
  }

  private void untilDone(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Browsers are let go of later", e);
      background.schedule(() -> untilDone(work), SECONDS_UNTIL_AGAIN, TimeUnit.SECONDS);
    }
  }

  private Instant renewedSince() {
    return clock.instant().minus(HOLDS);
  }
}
