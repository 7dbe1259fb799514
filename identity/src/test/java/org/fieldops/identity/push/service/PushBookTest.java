package org.fieldops.identity.push.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldops.identity.AccessRevoked;
import org.fieldops.identity.PushReach;
import org.fieldops.identity.PushSubscription;
import org.fieldops.identity.PushSubscriptions;
import org.fieldops.identity.PushSubscriptions.Offer;
import org.fieldops.identity.SignedOut;
import org.fieldops.identity.account.store.PostgresEndedSessions;
import org.fieldops.identity.push.store.PostgresPush;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.junit.jupiter.api.Test;

class PushBookTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final String OUR_KEY = "our-key";

  private final Sql sql = new Sql(TestDatabase.migrated());
  private final PushRows rows = new PostgresPush(sql);
  private final PushBook book = at(NOON);
  private final PersonId anna = new PersonId(Ids.next());
  private final PersonId ben = new PersonId(Ids.next());

  @Test
  void aBrowserThatComesAgainIsTheSameOneAndSaysWhatHolds() {
    String endpoint = endpoint();
    book.keep(offer(anna, endpoint, "de", true));
    book.keep(offer(anna, endpoint, "en", false));
    PushSubscription only = only(anna);
    assertEquals(endpoint, only.endpoint());
    assertEquals("en", only.language());
    assertEquals(false, only.alarmsOnly());
  }

  @Test
  void aBrowserBelongsToWhoBroughtItLast() {
    String endpoint = endpoint();
    book.keep(offer(anna, endpoint, "de", true));
    book.keep(offer(ben, endpoint, "de", true));
    assertEquals(List.of(), of(anna));
    assertEquals(endpoint, only(ben).endpoint());
    book.forget(anna, endpoint);
    assertEquals(1, of(ben).size(), "nobody lets go of what is another's");
    book.forget(ben, endpoint);
    assertEquals(List.of(), of(ben));
  }

  @Test
  void withTheTwentyFirstTheOneRenewedLongestAgoGoes() {
    List<String> endpoints =
        IntStream.range(0, PushSubscriptions.MOST_EACH + 1)
            .mapToObj(i -> {
              String endpoint = endpoint();
              at(NOON.plusSeconds(i)).keep(offer(anna, endpoint, "de", true));
              return endpoint;
            })
            .toList();
    assertEquals(
        endpoints.subList(1, endpoints.size()),
        of(anna).stream().map(PushSubscription::endpoint).toList());
  }

  @Test
  void whatWasMadeForAnotherKeyOrNotRenewedForTwoMonthsIsNotUsed() {
    book.keep(offer(anna, endpoint(), "de", true));
    assertEquals(List.of(), book.of(Set.of(anna), "another-key"));
    PushBook later = at(NOON.plus(Duration.ofDays(61)));
    assertEquals(List.of(), later.of(Set.of(anna), OUR_KEY));
    later.keep(offer(anna, endpoint(), "de", true));
    assertEquals(
        1,
        sql.query(
                "select from identity.push_subscription where person = ?",
                row -> true,
                anna.value())
            .size());
  }

  @Test
  void itEndsWithItsSessionEvenWhileThatIsOnlyKnownAsEnded() {
    book.keep(offer(anna, endpoint(), "de", true, "session-" + anna));
    new PostgresEndedSessions(sql).add("session-" + anna, NOON.plusSeconds(60));
    assertEquals(List.of(), of(anna));
    book.signedOut(new SignedOut("session-" + anna));
    sql.update("delete from identity.ended_session where session = ?", "session-" + anna);
    assertEquals(List.of(), of(anna));
  }

  @Test
  void itEndsWithItsPersonsAccess() {
    book.keep(offer(anna, endpoint(), "de", true));
    book.keep(offer(ben, endpoint(), "de", true));
    book.revoked(new AccessRevoked(Set.of(anna)));
    assertEquals(List.of(), of(anna));
    assertEquals(1, of(ben).size());
  }

  @Test
  void whoNeverLetThemselvesBeWokenIsUnreachedAndSoIsWhoWasLost() {
    assertEquals(Map.of(anna, Optional.empty()), book.unreached(Set.of(anna)));
    book.keep(offer(anna, endpoint(), "de", true));
    book.keep(offer(anna, endpoint(), "de", true));
    assertEquals(Map.of(), book.unreached(Set.of(anna)));
    List<PushSubscription> both = of(anna);
    book.gone(both.getFirst().id());
    assertEquals(Map.of(), book.unreached(Set.of(anna)), "another browser of hers is there");
    at(NOON.plusSeconds(5)).gone(both.getLast().id());
    assertEquals(
        Map.of(anna, Optional.of(NOON.plusSeconds(5)), ben, Optional.empty()),
        book.unreached(Set.of(anna, ben)));
    book.keep(offer(anna, endpoint(), "de", true));
    assertEquals(Map.of(), book.unreached(Set.of(anna)), "back again");
  }

  @Test
  void whomNothingReachedTenTimesIsUnreachedUntilSomethingDoes() {
    book.keep(offer(anna, endpoint(), "de", true));
    long id = only(anna).id();
    IntStream.range(0, PushReach.MANY_FAILURES).forEach(i -> book.failed(id));
    assertTrue(book.unreached(Set.of(anna)).containsKey(anna));
    assertEquals(1, of(anna).size(), "it is tried all the same");
    book.delivered(id);
    assertEquals(Map.of(), book.unreached(Set.of(anna)));
  }

  private PushBook at(Instant now) {
    return new PushBook(rows, Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<PushSubscription> of(PersonId person) {
    return book.of(Set.of(person), OUR_KEY);
  }

  private PushSubscription only(PersonId person) {
    List<PushSubscription> all = of(person);
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private static String endpoint() {
    return "https://push.example/" + Ids.next();
  }

  private static Offer offer(PersonId person, String endpoint, String language, boolean alarms) {
    return offer(person, endpoint, language, alarms, "session");
  }

  private static Offer offer(
      PersonId person, String endpoint, String language, boolean alarms, String session) {
    return new Offer(
        person, endpoint, "B".repeat(87), "a".repeat(22), OUR_KEY, session, language, alarms);
  }
}
