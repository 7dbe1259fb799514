package org.fieldops.identity.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.fieldops.identity.AccessRevoked;
import org.fieldops.identity.TokenClaims;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a token down to what the realm says of its person now. Only what the realm said after the
 * token was made counts: a newer token knows better. While the realm is away the last word holds,
 * from memory and, after a restart, from the database.
 */
@ApplicationScoped
class Standings {

  private static final Logger LOG = Logger.getLogger(Standings.class.getName());

  private StandingRows rows;
  private Event<AccessRevoked> revoked;
  private volatile Map<PersonId, Standing> known = Map.of();

  /** What could not be written down yet. */
  private final Map<PersonId, Standing> unsaved = new HashMap<>();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Standings() {}

  @Inject
  Standings(StandingRows rows, Event<AccessRevoked> revoked) {
    this.rows = rows;
    this.revoked = revoked;
  }

  void load(@Observes SchemasReady ready) {
    try {
      Map<PersonId, Standing> loaded = byId(rows.all());
      synchronized (this) {
        loaded.putAll(known);
        known = loaded;
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "What the realm said before the restart cannot be read", e);
    }
  }

  /** The realm has said this of everybody; whoever is missing is gone from it. */
  synchronized void took(List<Standing> everybody, Instant asOf) {
    Map<PersonId, Standing> now = byId(everybody);
    known.forEach((id, before) ->
        now.computeIfAbsent(id, gone -> new Standing(before.person(), false, asOf)));
    Set<PersonId> lost = new HashSet<>();
    now.forEach((id, standing) -> {
      Standing before = known.get(id);
      if (before == null || !same(before, standing)) {
        unsaved.put(id, standing);
      }
      if (less(before, standing)) {
        lost.add(id);
      }
    });
    known = now;
    if (!lost.isEmpty()) {
      LOG.log(Level.INFO, "The realm has revoked access of {0} people", lost.size());
      revoked.fire(new AccessRevoked(lost));
    }
    save();
  }

  /** False when the account was disabled or deleted after the token was made. */
  boolean enabled(PersonId person, TokenClaims claims) {
    Standing standing = after(person, claims);
    return standing == null || standing.enabled();
  }

  /** Those of the token's roles that the realm still gives. */
  Set<Role> left(PersonId person, Set<Role> roles, TokenClaims claims) {
    Standing standing = after(person, claims);
    if (standing == null) {
      return roles;
    }
    return roles.stream()
        .filter(standing.person().roles()::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private @Nullable Standing after(PersonId person, TokenClaims claims) {
    Standing standing = known.get(person);
    return standing == null || claims.issuedAt().isAfter(standing.asOf()) ? null : standing;
  }

  private void save() {
    if (unsaved.isEmpty()) {
      return;
    }
    try {
      rows.save(new ArrayList<>(unsaved.values()));
      unsaved.clear();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "What the realm says is written down later", e);
    }
  }

  private static boolean same(Standing one, Standing other) {
    return one.enabled() == other.enabled() && one.person().roles().equals(other.person().roles());
  }

  private static boolean less(@Nullable Standing before, Standing now) {
    return before != null
        && ((before.enabled() && !now.enabled())
            || !now.person().roles().containsAll(before.person().roles()));
  }

  private static Map<PersonId, Standing> byId(List<Standing> standings) {
    return standings.stream()
        .collect(
            Collectors.toMap(
                standing -> standing.person().id(),
                Function.identity(),
                (one, other) -> other,
                HashMap::new));
  }
}
