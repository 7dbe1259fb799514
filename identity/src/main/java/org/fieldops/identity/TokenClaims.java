package org.fieldops.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verified access token of the realm says; nothing else about a person is believed.
 *
 * @param subject the claim {@code sub}
 * @param realmRoles the realm's names of roles
 * @param acr the level of the sign-in, 2 with a second factor
 * @param session the realm's session, claim {@code sid}
 * @param issuedAt when the token was made, by the realm's clock
 * @param expiresAt when the token ends
 */
public record TokenClaims(
    String subject,
    String username,
    @Nullable String name,
    Set<String> realmRoles,
    @Nullable String acr,
    @Nullable String session,
    Instant issuedAt,
    Instant expiresAt) {

  public TokenClaims {
    realmRoles = Set.copyOf(realmRoles);
  }
}
