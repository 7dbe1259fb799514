package org.fieldops.identity;

/** Makes sign-ins of tokens, by the house's rules. */
public interface SignIns {

  /**
   * Reads a verified token. All but guests must have shown a second factor. Of the token's roles
   * those count that the realm still gives, at most 60 seconds after it took one away.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_ALLOWED} without that, {@code NOT_SIGNED_IN}
   *     when the session was ended, the account was disabled, or the token names nobody
   */
  SignIn of(TokenClaims claims);

  /** Ends a session of the realm here; fires {@link SignedOut}. */
  void end(String session);

  /** True when the session was ended here. */
  boolean ended(String session);

  /** True when nobody gets in with this token any more: its session or its account has ended. */
  boolean ended(TokenClaims claims);

  /** True when the token promises more than the realm gives by now. */
  boolean outdated(TokenClaims claims);
}
