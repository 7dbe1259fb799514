package org.fieldops.stack;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;

/**
 * A real sign-in of a demo person as a browser does it, without a browser: for the client {@code
 * fieldops-device}, through Keycloak's own pages, password and second factor.
 */
public final class SignIn {
  private static final String CLIENT = "fieldops-device";
  private static final String SESSION = "fieldops";
  private static final String REDIRECT = "http://127.0.0.1/signed-in";

  private SignIn() {}

  /**
   * Signs in and answers an access token for the API, good for an hour.
   *
   * @throws StackFailure when Keycloak refuses or is away; outside the demo profile always
   */
  public static String token(StackSettings settings, String username) {
    return tokens(settings, username).getString("access_token");
  }

  /**
   * Signs in at the officer's app as a browser does, and answers the cookie of the session.
   *
   * @throws StackFailure when Keycloak refuses or is away; outside the demo profile always
   */
  public static String session(StackSettings settings, String username) {
    DemoPerson person = DemoPeople.of(settings).named(username);
    SignInPages pages = new SignInPages(settings.realmUrl());
    pages.visit(URI.create(settings.applicationUrl() + "/app?sign-in"));
    pages.submit(Map.of("username", person.username(), "password", person.password()));
    if (pages.asks("otp")) {
      pages.submit(Map.of("otp", person.code()));
    }
    if (!pages.at().toString().startsWith(settings.applicationUrl())) {
      throw new StackFailure("Keycloak did not let " + username + " in: " + pages.words());
    }
    return SESSION
        + "="
        + pages.cookie(SESSION).orElseThrow(() -> new StackFailure("There is no session."));
  }

  /** The whole answer of the token endpoint: {@code access_token}, {@code refresh_token}, ... */
  public static JsonObject tokens(StackSettings settings, String username) {
    DemoPerson person = DemoPeople.of(settings).named(username);
    SignInPages pages = new SignInPages(settings.realmUrl());
    pages.begin(CLIENT, REDIRECT, Map.of());
    pages.submit(Map.of("username", person.username(), "password", person.password()));
    if (pages.asks("otp")) {
      pages.submit(Map.of("otp", person.code()));
    }
    if (!pages.cameBack()) {
      throw new StackFailure("Keycloak did not let " + username + " in: " + pages.words());
    }
    return pages.tokens();
  }
}
