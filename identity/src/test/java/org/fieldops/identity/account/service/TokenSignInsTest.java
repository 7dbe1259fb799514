package org.fieldops.identity.account.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldops.identity.SignedOut;
import org.fieldops.identity.TokenClaims;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenSignInsTest {

  private final List<Person> met = new ArrayList<>();
  private final List<Object> fired = new ArrayList<>();
  private final Map<String, Instant> kept = new HashMap<>();
  private boolean storeAway;
  private final List<Runnable> later = new ArrayList<>();
  private final EndedSessions ended = sessions();
  private final TokenSignIns signIns =
      new TokenSignIns(
          ended,
          new SeenPeople() {
            @Override
            void met(Person person) {
              met.add(person);
            }
          },
          standings(),
          firedInto(fired));

  private static Standings standings() {
    return new Standings(
        new StandingRows() {
          @Override
          public void save(List<Standing> changed) {}

          @Override
          public List<Standing> all() {
            return List.of();
          }
        },
        firedInto(new ArrayList<>()));
  }

  @Test
  void aTokenWithASecondFactorIsASignIn() {
    Person person = signIns.of(claims("2", "patrol", "uma_authorization")).person();
    assertEquals(Set.of(Role.PATROL), person.roles());
    assertEquals(List.of(person), met);
  }

  @Test
  void withoutASecondFactorOnlyAGuestComesIn() {
    assertEquals(Problem.NOT_ALLOWED, refused(claims("1", "patrol")));
    assertEquals(Problem.NOT_ALLOWED, refused(claims(null, "patrol", "guest")));
    assertEquals(Problem.NOT_ALLOWED, refused(claims("zwei", "admin")));
    assertEquals(Problem.NOT_ALLOWED, refused(claims("1")));
    assertEquals(Set.of(Role.GUEST), signIns.of(claims("1", "guest")).person().roles());
  }

  @Test
  void anEndedSessionIsNoSignInAnyMore() {
    signIns.end("session");
    assertEquals(Problem.NOT_SIGNED_IN, refused(claims("2", "patrol")));
    assertEquals(List.of(new SignedOut("session")), fired);
  }

  @Test
  void anEndedSessionStaysEndedAfterARestart() {
    signIns.end("session");
    EndedSessions restarted = sessions();
    assertFalse(restarted.has("session"));
    restarted.load(new SchemasReady());
    assertTrue(restarted.has("session"));
    assertFalse(restarted.has("another"));
  }

  @Test
  void anEndedSessionIsWrittenDownOnceTheDatabaseIsBack() {
    storeAway = true;
    signIns.end("session");
    assertTrue(signIns.ended("session"));
    later.removeFirst().run();
    storeAway = false;
    later.removeFirst().run();
    assertEquals(Set.of("session"), kept.keySet());
    assertEquals(List.of(), later);
  }

  private EndedSessions sessions() {
    EndedSessionRows rows =
        new EndedSessionRows() {
          @Override
          public void add(String session, Instant until) {
            if (storeAway) {
              throw new IllegalStateException("away");
            }
            kept.put(session, until);
          }

          @Override
          public Map<String, Instant> after(Instant now) {
            return kept;
          }
        };
    return new EndedSessions(rows, Clock.systemUTC()) {
      @Override
      void later(Runnable work) {
        later.add(work);
      }
    };
  }

  @Test
  void aSubjectThatIsNoIdNamesNobody() {
    TokenClaims claims =
        new TokenClaims(
            "x", "patrol1", null, Set.of("patrol"), "2", null, Instant.now(), Instant.now());
    assertEquals(Problem.NOT_SIGNED_IN, refused(claims));
  }

  private Problem refused(TokenClaims claims) {
    return assertThrows(Refusal.class, () -> signIns.of(claims)).problem();
  }

  private static TokenClaims claims(@Nullable String acr, String... roles) {
    return new TokenClaims(
        new UUID(1, 2).toString(),
        "patrol1",
        " ",
        Set.of(roles),
        acr,
        "session",
        Instant.now(),
        Instant.now());
  }

  @SuppressWarnings("unchecked")
  private static <T> Event<T> firedInto(List<Object> fired) {
    return (Event<T>)
        Proxy.newProxyInstance(
            TokenSignInsTest.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> fired.add(arguments[0]) ? null : null);
  }
}
