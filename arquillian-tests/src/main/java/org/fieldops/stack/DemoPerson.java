package org.fieldops.stack;

import java.time.Instant;

/**
 * An invented person of the demo realm.
 *
 * @param id subject of this person's tokens, the same in every demo
 * @param username what is typed at sign-in
 * @param name as shown
 * @param role the one realm role
 * @param password known to all, hence good for the demo only
 * @param totpSecret Base32; known to all as well
 */
public record DemoPerson(
    String id, String username, String name, String role, String password, String totpSecret) {

  /** The second factor at this moment. */
  public String code() {
    return code(Instant.now());
  }

  /** The second factor at a moment. */
  String code(Instant at) {
    return Totp.code(totpSecret, at);
  }
}
