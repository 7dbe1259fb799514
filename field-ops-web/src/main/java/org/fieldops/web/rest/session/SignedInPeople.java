package org.fieldops.web.rest.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.SignIn;
import org.fieldops.identity.SignIns;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Who is asking, from the principal that the server's OIDC mechanism verified, be it of a session
 * or a bearer token. Works wherever a request runs; a thread without one keeps the {@link Person}
 * it was given.
 */
@ApplicationScoped
public class SignedInPeople implements CurrentPerson {

  private static final String ATTRIBUTE = SignedInPeople.class.getName();

  private HttpServletRequest request;
  private SignIns signIns;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SignedInPeople() {}

  @Inject
  SignedInPeople(HttpServletRequest request, SignIns signIns) {
    this.request = request;
    this.signIns = signIns;
  }

  @Override
  public Person get() {
    return signIn().person();
  }

  /**
   * The sign-in of the running request.
   *
   * @throws Refusal {@code NOT_SIGNED_IN} or {@code NOT_ALLOWED}
   */
  public SignIn signIn() {
    try {
      if (request.getAttribute(ATTRIBUTE) instanceof SignIn known) {
        return known;
      }
      SignIn signIn = of(request.getUserPrincipal());
      request.setAttribute(ATTRIBUTE, signIn);
      return signIn;
    } catch (ContextNotActiveException | IllegalStateException e) {
      throw new Refusal(Problem.NOT_SIGNED_IN);
    }
  }

  /**
   * The sign-in behind a principal.
   *
   * @throws Refusal {@code NOT_SIGNED_IN} or {@code NOT_ALLOWED}
   */
  public SignIn of(@Nullable Principal principal) {
    return signIns.of(TokenPayload.claims(token(principal)));
  }

  private static String token(@Nullable Principal principal) {
    if (principal instanceof OidcPrincipal<?> oidc) {
      String token = oidc.getOidcSecurityContext().getTokenString();
      if (token != null) {
        return token;
      }
    }
    throw new Refusal(Problem.NOT_SIGNED_IN);
  }
}
