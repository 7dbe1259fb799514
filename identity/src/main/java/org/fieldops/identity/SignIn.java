package org.fieldops.identity;

import java.time.Instant;
import java.util.Optional;
import org.fieldops.kernel.Person;

/**
 * A person signed in now.
 *
 * @param session the realm's session, by which it is ended
 * @param expiresAt when what was shown as a proof ends
 */
public record SignIn(Person person, Optional<String> session, Instant expiresAt) {}
