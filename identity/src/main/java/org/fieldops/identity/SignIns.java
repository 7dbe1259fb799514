package org.fieldops.identity;

/** Makes sign-ins of tokens, by the house's rules. */
public interface SignIns {

  /**
   * Reads a verified token. All but guests must have shown a second factor.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_ALLOWED} without that, {@code NOT_SIGNED_IN}
   *     when the session was ended or the token names nobody
   */
  SignIn of(TokenClaims claims);

  /** Ends a session of the realm here; fires {@link SignedOut}. */
  void end(String session);

  /** True when the session was ended here. */
  boolean ended(String session);
}
