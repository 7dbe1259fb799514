package org.fieldops.identity.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldops.identity.SignIn;
import org.fieldops.identity.SignIns;
import org.fieldops.identity.SignedOut;
import org.fieldops.identity.TokenClaims;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** Sign-ins from tokens. */
@ApplicationScoped
class TokenSignIns implements SignIns {

  private static final int SECOND_FACTOR = 2;

  private EndedSessions ended;
  private SeenPeople acquaintance;
  private Standings standings;
  private Event<SignedOut> signedOut;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  TokenSignIns() {}

  @Inject
  TokenSignIns(
      EndedSessions ended,
      SeenPeople acquaintance,
      Standings standings,
      Event<SignedOut> signedOut) {
    this.ended = ended;
    this.acquaintance = acquaintance;
    this.standings = standings;
    this.signedOut = signedOut;
  }

  @Override
  public SignIn of(TokenClaims claims) {
    if (ended(claims)) {
      throw new Refusal(Problem.NOT_SIGNED_IN);
    }
    Person signedIn = person(claims);
    if (!signedIn.roles().equals(Set.of(Role.GUEST)) && level(claims) < SECOND_FACTOR) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    Person person =
        new Person(
            signedIn.id(),
            signedIn.username(),
            signedIn.name(),
            standings.left(signedIn.id(), signedIn.roles(), claims));
    acquaintance.met(person);
    return new SignIn(person, Optional.ofNullable(claims.session()), claims.expiresAt());
  }

  @Override
  public void end(String session) {
    ended.add(session);
    signedOut.fire(new SignedOut(session));
  }

  @Override
  public boolean ended(String session) {
    return ended.has(session);
  }

  @Override
  public boolean ended(TokenClaims claims) {
    return (claims.session() != null && ended(claims.session()))
        || !standings.enabled(id(claims.subject()), claims);
  }

  @Override
  public boolean outdated(TokenClaims claims) {
    Person person = person(claims);
    return !standings.left(person.id(), person.roles(), claims).equals(person.roles());
  }

  private static Person person(TokenClaims claims) {
    Set<Role> roles =
        claims.realmRoles().stream()
            .map(Role::ofRealm)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    String name =
        Stream.ofNullable(claims.name())
            .filter(given -> !given.isBlank())
            .findFirst()
            .orElse(claims.username());
    return new Person(id(claims.subject()), claims.username(), name, roles);
  }

  private static PersonId id(String subject) {
    try {
      return new PersonId(Ids.parse(subject));
    } catch (Refusal e) {
      throw new Refusal(Problem.NOT_SIGNED_IN);
    }
  }

  private static int level(TokenClaims claims) {
    String acr = claims.acr();
    return acr != null && acr.matches("\\d{1,2}") ? Integer.parseInt(acr) : 0;
  }
}
