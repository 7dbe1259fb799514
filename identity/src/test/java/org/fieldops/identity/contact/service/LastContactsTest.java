package org.fieldops.identity.contact.service;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldops.identity.Contact;
import org.fieldops.identity.contact.store.PostgresContacts;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.junit.jupiter.api.Test;

class LastContactsTest {

  private final Going clock = new Going();
  private final PostgresContacts rows = new PostgresContacts(new Sql(TestDatabase.migrated()));
  private final LastContacts contacts = new LastContacts(rows, clock);
  private final PersonId person = new PersonId(Ids.next());

  private static final class Going extends Clock {

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    void on(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Contact now() {
    return requireNonNull(contacts.of(List.of(person)).get(person));
  }

  /** What a server that was started anew knows. */
  private Contact afterRestart() {
    return requireNonNull(new LastContacts(rows, clock).of(List.of(person)).get(person));
  }

  @Test
  void whoeverWasNeverHeardOfIsNotKnown() {
    assertTrue(contacts.of(List.of(person)).isEmpty());
  }

  @Test
  void aConnectionCountsUntilTheLastOfThemIsGone() {
    contacts.connected(person);
    contacts.connected(person);
    contacts.gone(person);
    assertTrue(now().connected());
    contacts.gone(person);
    contacts.gone(person);
    assertFalse(now().connected());
    contacts.connected(person);
    assertTrue(now().connected());
  }

  @Test
  void theLastContactIsThatOfTheLastAnswerAndNeverGoesBack() {
    contacts.connected(person);
    Instant came = clock.instant();
    clock.on(Duration.ofMinutes(1));
    assertEquals(came, now().last());
    contacts.heard(person, clock.instant());
    contacts.heard(person, came);
    assertEquals(clock.instant(), now().last());
  }

  @Test
  void itOutlivesTheServer() {
    contacts.connected(person);
    Instant came = clock.instant();
    contacts.keep();
    clock.on(Duration.ofMinutes(2));
    contacts.heard(person, clock.instant());
    contacts.keep();
    assertEquals(came, afterRestart().last());
    clock.on(Duration.ofMinutes(4));
    contacts.heard(person, clock.instant());
    contacts.keep();
    assertEquals(clock.instant(), afterRestart().last());
    clock.on(Duration.ofSeconds(5));
    contacts.heard(person, clock.instant());
    contacts.gone(person);
    contacts.keep();
    assertEquals(clock.instant(), afterRestart().last());
    assertEquals(clock.instant(), now().last());
    assertFalse(afterRestart().connected());
  }

  @Test
  void whoSignedOutIsOutUntilSomethingIsHeardAgain() {
    contacts.connected(person);
    clock.on(Duration.ofSeconds(5));
    contacts.signedOut(person);
    assertFalse(now().signedOut());
    contacts.gone(person);
    assertTrue(now().signedOut());
    contacts.keep();
    assertTrue(afterRestart().signedOut());
    assertTrue(now().signedOut());
    clock.on(Duration.ofSeconds(5));
    contacts.heard(person, clock.instant());
    assertFalse(now().signedOut());
    contacts.keep();
    assertFalse(afterRestart().signedOut());
  }
}
