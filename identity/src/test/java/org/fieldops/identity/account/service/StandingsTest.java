package org.fieldops.identity.account.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldops.identity.AccessRevoked;
import org.fieldops.identity.TokenClaims;
import org.fieldops.identity.account.store.PostgresStandings;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.migration.SchemasReady;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.junit.jupiter.api.Test;

class StandingsTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(20);

  private final PostgresStandings rows = new PostgresStandings(new Sql(TestDatabase.migrated()));
  private final List<AccessRevoked> fired = new ArrayList<>();
  private final Standings standings = new Standings(rows, firedInto(fired));
  private final PersonId id = new PersonId(Ids.next());
  private final Set<Role> both = Set.of(Role.PATROL, Role.SUPERVISOR);

  @Test
  void aTokenOlderThanTheRealmsWordGivesWhatIsLeft() {
    standings.took(List.of(now(NOON, Role.PATROL)), NOON);
    assertEquals(Set.of(Role.PATROL), standings.left(id, both, token(NOON)));
    assertEquals(both, standings.left(id, both, token(NOON.plusSeconds(1))), "newer knows better");
    assertEquals(
        both, standings.left(new PersonId(Ids.next()), both, token(NOON)), "not asked for yet");
  }

  @Test
  void theRealmsWordGivesNoRoleThatTheTokenHasNot() {
    standings.took(List.of(now(NOON, Role.PATROL, Role.ADMIN)), NOON);
    assertEquals(
        Set.of(Role.PATROL), standings.left(id, Set.of(Role.PATROL), token(NOON.minusSeconds(9))));
  }

  @Test
  void whoIsDisabledOrGoneIsOutAndThoseWhoShouldKnowAreTold() {
    standings.took(List.of(now(NOON, Role.PATROL)), NOON);
    assertTrue(standings.enabled(id, token(NOON)));
    standings.took(List.of(new Standing(person(Role.PATROL), false, LATER)), LATER);
    assertFalse(standings.enabled(id, token(NOON)));
    assertEquals(Set.of(), standings.left(id, both, token(NOON)));
    assertEquals(List.of(new AccessRevoked(Set.of(id))), fired);
    standings.took(List.of(), LATER);
    assertFalse(standings.enabled(id, token(NOON)));
    assertEquals(1, fired.size(), "told once");
  }

  @Test
  void aNewRoleIsNoNewsForAnybody() {
    standings.took(List.of(now(NOON, Role.PATROL)), NOON);
    standings.took(List.of(now(LATER, Role.PATROL, Role.SUPERVISOR)), LATER);
    standings.took(List.of(now(LATER, Role.SUPERVISOR)), LATER);
    assertEquals(List.of(new AccessRevoked(Set.of(id))), fired);
  }

  @Test
  void aRestartForgetsNoRevocation() {
    standings.took(List.of(now(NOON, Role.PATROL, Role.SUPERVISOR)), NOON);
    standings.took(List.of(now(LATER, Role.SUPERVISOR)), LATER);
    Standings restarted = new Standings(rows, firedInto(new ArrayList<>()));
    restarted.load(new SchemasReady());
    assertEquals(Set.of(Role.SUPERVISOR), restarted.left(id, both, token(NOON)));
  }

  @Test
  void twelveThousandPeopleAreKept() {
    List<Standing> many = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      PersonId one = new PersonId(Ids.next());
      many.add(new Standing(new Person(one, "p" + one, "P", Set.of(Role.PATROL)), true, NOON));
    }
    standings.took(many, NOON);
    Set<PersonId> kept =
        rows.all().stream()
            .map(standing -> standing.person().id())
            .collect(java.util.stream.Collectors.toSet());
    assertTrue(many.stream().allMatch(one -> kept.contains(one.person().id())));
  }

  private Standing now(Instant asOf, Role... roles) {
    return new Standing(person(roles), true, asOf);
  }

  private Person person(Role... roles) {
    return new Person(id, "patrol1", "P", Set.of(roles));
  }

  private TokenClaims token(Instant issuedAt) {
    return new TokenClaims(
        id.toString(), "patrol1", null, Set.of(), "2", "s", issuedAt, issuedAt.plusSeconds(900));
  }

  @SuppressWarnings("unchecked")
  private static Event<AccessRevoked> firedInto(List<AccessRevoked> fired) {
    return (Event<AccessRevoked>)
        Proxy.newProxyInstance(
            StandingsTest.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              fired.add((AccessRevoked) arguments[0]);
              return null;
            });
  }
}
