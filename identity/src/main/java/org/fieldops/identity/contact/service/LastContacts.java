package org.fieldops.identity.contact.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldops.identity.Contact;
import org.fieldops.identity.Contacts;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The newest of each person in memory, rows beneath for what came before and what is gone. */
@ApplicationScoped
public class LastContacts implements Contacts {

  private static final Duration KEPT_EVERY = Duration.ofMinutes(5);

  private ContactRows rows;
  private Clock clock;
  private final Map<PersonId, Heard> heard = new ConcurrentHashMap<>();

  /**
   * @param connections how many are open
   * @param last heard of then
   * @param out when they signed out last; null for not since the server began
   * @param kept the newest that stands in the row; the epoch for nothing yet
   */
  private record Heard(int connections, Instant last, @Nullable Instant out, Instant kept) {

    Heard with(int more, Instant asOf) {
      Instant newest = last.isAfter(asOf) ? last : asOf;
      return new Heard(Math.max(0, connections + more), newest, out, kept);
    }

    Heard signedOut(Instant at) {
      return new Heard(connections, last, at, kept);
    }

    Instant newest() {
      return out != null && out.isAfter(last) ? out : last;
    }

    boolean toKeep(Instant now) {
      return newest().isAfter(kept) && (connections == 0 || kept.plus(KEPT_EVERY).isBefore(now));
    }
  }

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  LastContacts() {}

  @Inject
  public LastContacts(ContactRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void connected(PersonId person) {
    change(person, 1, clock.instant());
  }

  @Override
  public void gone(PersonId person) {
    heard.computeIfPresent(person, (id, before) -> before.with(-1, before.last()));
  }

  @Override
  public void heard(PersonId person, Instant asOf) {
    change(person, 0, asOf);
  }

  private void change(PersonId person, int more, Instant asOf) {
    heard.compute(person, (id, before) -> known(before, asOf).with(more, asOf));
  }

  @Override
  public void signedOut(PersonId person) {
    Instant now = clock.instant();
    heard.compute(person, (id, before) -> known(before, now).signedOut(now));
  }

  private static Heard known(@Nullable Heard before, Instant asOf) {
    return before == null ? new Heard(0, asOf, null, Instant.EPOCH) : before;
  }

  @Override
  @Transactional
  public Map<PersonId, Contact> of(Collection<PersonId> people) {
    Map<PersonId, ContactRows.Kept> kept = rows.of(people);
    Map<PersonId, Contact> found = new HashMap<>();
    for (PersonId person : people) {
      Contact contact = contact(heard.get(person), kept.get(person));
      if (contact != null) {
        found.put(person, contact);
      }
    }
    return found;
  }

  private static @Nullable Contact contact(@Nullable Heard live, ContactRows.@Nullable Kept kept) {
    if (live == null) {
      return kept == null ? null : contact(false, kept.lastAt(), kept.signedOutAt());
    }
    if (kept == null) {
      return contact(live.connections() > 0, live.last(), live.out());
    }
    Instant last = live.last().isAfter(kept.lastAt()) ? live.last() : kept.lastAt();
    return contact(
        live.connections() > 0, last, live.out() == null ? kept.signedOutAt() : live.out());
  }

  private static Contact contact(boolean connected, Instant last, @Nullable Instant out) {
    return new Contact(connected, last, !connected && out != null && !out.isBefore(last));
  }

  @Override
  @Transactional
  public void keep() {
    Instant now = clock.instant();
    Map<PersonId, Heard> toKeep = new HashMap<>();
    heard.forEach((person, each) -> {
      if (each.toKeep(now)) {
        toKeep.put(person, each);
      }
    });
    if (toKeep.isEmpty()) {
      return;
    }
    Map<PersonId, ContactRows.Kept> newest = new HashMap<>();
    toKeep.forEach(
        (person, each) -> newest.put(person, new ContactRows.Kept(each.last(), each.out())));
    rows.keep(newest);
    toKeep.forEach(
        (person, kept) -> heard.computeIfPresent(person, (id, each) -> kept(each, kept)));
  }

  /** Whoever is gone and written down needs no memory. */
  private static @Nullable Heard kept(Heard each, Heard kept) {
    return each.connections() == 0 && each.newest().equals(kept.newest())
        ? null
        : new Heard(each.connections(), each.last(), each.out(), kept.newest());
  }
}
