/**
 * The local stack: PostgreSQL, Keycloak and WildFly with the EAR as child processes, started,
 * stopped and killed one by one, for {@code ./fieldops run} and for the tests alike. Plain Java;
 * nothing of it is in the EAR. The demo's people, their codes and a real sign-in as one of them
 * stand here too.
 */
@NullMarked
package org.fieldops.stack;

import org.jspecify.annotations.NullMarked;
