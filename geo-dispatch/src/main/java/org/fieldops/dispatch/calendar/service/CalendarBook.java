package org.fieldops.dispatch.calendar.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.CalendarAddresses;
import org.fieldops.dispatch.calendar.model.CalendarRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;

/** Addresses of calendars; the secret is random, so that a plain hash of it tells nothing. */
@ApplicationScoped
public class CalendarBook implements CalendarAddresses {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int LONGEST_SECRET = 100;
  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(92);
  private static final int MOST = 200;

  private CalendarRows rows;
  private People people;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CalendarBook() {}

  @Inject
  public CalendarBook(CalendarRows rows, People people, AuditTrail trail, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<Instant> since(Person by) {
    return rows.since(by.id());
  }

  @Override
  @Transactional
  public String make(Person by) {
    by.require(Role.PATROL);
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    rows.put(by.id(), hash(secret), clock.instant());
    trail.record(by, "calendar.made", by.id().toString(), "");
    return secret;
  }

  @Override
  @Transactional
  public void revoke(Person by) {
    rows.remove(by.id());
    trail.record(by, "calendar.revoked", by.id().toString(), "");
  }

  @Override
  @Transactional
  public Optional<List<Entry>> entries(String secret) {
    if (secret.length() > LONGEST_SECRET) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return rows.whose(hash(secret))
        .flatMap(people::byId)
        .filter(person -> person.is(Role.PATROL))
        .map(person -> rows.duties(person.id(), now.minus(BACK), now.plus(AHEAD), MOST));
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
