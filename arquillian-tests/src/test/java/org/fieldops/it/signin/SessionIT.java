package org.fieldops.it.signin;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.fieldops.identity.Devices;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.SignInPages;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a sign-in is good for, and what the API takes for one. */
@ExtendWith(RunningStack.class)
class SessionIT {

  private final Http http = new Http();
  private Realm realm;
  private URI me;
  private String accountConsole;

  @BeforeEach
  void open(Stack stack) {
    realm = new Realm(stack);
    me = URI.create(stack.settings().applicationUrl() + "/api/v1/me");
    accountConsole = stack.settings().realmUrl() + "/account/";
  }

  @AfterEach
  void close() {
    realm.close();
  }

  /** Ten devices are the application's rule, see {@code DevicesIT}; the realm ends none for it. */
  @Test
  void theRealmEndsNoSessionForAnother() {
    TestPerson person = realm.person("patrol");
    List<Tokens> signIns = new ArrayList<>();
    for (int count = 0; count <= Devices.MOST; count++) {
      signIns.add(realm.signIn(person));
    }
    assertEquals(signIns.size(), realm.sessionsOf(person).size());
    for (Tokens tokens : signIns) {
      assertEquals(200, realm.refresh(tokens).statusCode());
      assertEquals(200, asks(tokens.access()));
    }
  }

  @Test
  void signingOutEndsTheBearerTokenOfThatSessionOnly() {
    endsTheBearerTokenOfThatSessionOnly(
        tokens -> assertEquals(200, realm.signOut(tokens).statusCode()));
  }

  @Test
  void aSessionEndedByTheAdministrationEndsItsBearerToken() {
    endsTheBearerTokenOfThatSessionOnly(tokens -> realm.endSession(tokens.session()));
  }

  private void endsTheBearerTokenOfThatSessionOnly(Consumer<Tokens> end) {
    TestPerson person = realm.person("patrol");
    Tokens phone = realm.signIn(person);
    Tokens tablet = realm.signIn(person);
    assertEquals(200, asks(phone.access()));
    assertEquals(200, asks(tablet.access()));
    end.accept(phone);
    isSignedOut(phone);
    assertEquals(400, realm.refresh(phone).statusCode());
    assertEquals(200, asks(tablet.access()));
    assertEquals(200, realm.refresh(tablet).statusCode());
  }

  @Test
  void withoutSignInTheApiAnswersAProblemAndNoRedirect() {
    for (String accept : List.of("application/json", "text/html", "*/*")) {
      isRefused("Accept: " + accept, http.get(me, Map.of("Accept", accept)));
    }
    isRefused("a page's navigation", http.get(me, navigation()));
  }

  @Test
  void aTokenThatWasTamperedWithIsRefused() {
    String good = realm.signIn(realm.personWithoutSecondFactor("guest")).access();
    assertEquals(200, asks(good));
    String[] parts = good.split("\\.", -1);
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String admin = encoded(payload.replace("\"guest\"", "\"admin\""));
    String signature = parts[2].substring(0, 20) + flipped(parts[2].charAt(20));
    String broken = signature + parts[2].substring(21);
    isRefused("broken signature", parts[0] + "." + parts[1] + "." + broken);
    isRefused("another role", parts[0] + "." + admin + "." + parts[2]);
    isRefused("no signature", parts[0] + "." + parts[1] + ".");
    isRefused("no algorithm", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + admin + ".");
    isRefused("no token", "abc");
  }

  @Test
  void aTokenThatIsForSomethingElseIsRefused() {
    TestPerson guest = realm.personWithoutSecondFactor("guest");
    Tokens tokens = realm.signIn(guest);
    SignInPages account = realm.browser();
    account.begin("account-console", accountConsole, Map.of());
    account.submit(guest.credentials());
    isRefused("of another realm", realm.masterToken());
    isRefused("of another client", new Tokens(account.tokens()).access());
    isRefused("says who it is only", tokens.id());
    isRefused("renews only", tokens.refresh());
  }

  private int asks(String token) {
    return answerTo(token).statusCode();
  }

  private HttpResponse<String> answerTo(String token) {
    return http.get(me, Map.of("Accept", "application/json", "Authorization", "Bearer " + token));
  }

  /** Keycloak tells the application over the back channel. */
  private void isSignedOut(Tokens tokens) {
    Awaitility.await("the application knows that the session has ended")
        .atMost(Duration.ofSeconds(10))
        .until(() -> asks(tokens.access()) == 401);
    isRefused("signed out", tokens.access());
  }

  private void isRefused(String what, String token) {
    isRefused(what, answerTo(token));
  }

  private static void isRefused(String what, HttpResponse<String> answer) {
    assertAll(
        what + ": " + answer.body(),
        () -> assertEquals(401, answer.statusCode()),
        () -> assertFalse(answer.headers().firstValue("Location").isPresent()),
        () ->
            assertTrue(
                answer
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("application/problem+json")),
        () -> {
          JsonObject problem = Http.json(answer.body()).asJsonObject();
          assertEquals("NOT_SIGNED_IN", problem.getString("code"));
          assertEquals(401, problem.getInt("status"));
        });
  }

  private static Map<String, String> navigation() {
    return Map.of("Accept", "text/html", "Sec-Fetch-Mode", "navigate");
  }

  private static char flipped(char letter) {
    return letter == 'A' ? 'B' : 'A';
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
