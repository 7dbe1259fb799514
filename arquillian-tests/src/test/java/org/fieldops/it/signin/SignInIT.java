package org.fieldops.it.signin;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.SignInPages;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two factors for everybody but guests, whatever the request asks for and whoever sends it. */
@ExtendWith(RunningStack.class)
class SignInIT {

  private static final Map<String, String> USUAL = Map.of();
  private static final Map<String, String> LEVEL_ONE = Map.of("acr_values", "1");

  /** What somebody might ask for who has a stolen password only. */
  private static final List<Map<String, String>> LESS =
      List.of(
          USUAL,
          LEVEL_ONE,
          Map.of("claims", "{\"id_token\":{\"acr\":{\"values\":[\"0\",\"1\"]}}}"),
          Map.of("prompt", "login", "max_age", "0", "acr_values", "0"),
          Map.of("kc_action", "CONFIGURE_TOTP", "acr_values", "1"));

  private static final Pattern SECRET =
      Pattern.compile("<input[^>]*name=\"totpSecret\"[^>]*value=\"([^\"]+)\"");

  private Realm realm;
  private Map<String, String> returnsByClient;

  @BeforeEach
  void open(Stack stack) {
    StackSettings settings = stack.settings();
    realm = new Realm(stack);
    returnsByClient =
        Map.of(
            Realm.DEVICE,
            Realm.DEVICE_RETURN,
            "fieldops-web",
            settings.applicationUrl() + "/",
            "account-console",
            settings.realmUrl() + "/account/");
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void staffWithAPasswordOnlyGetNoCodeWhateverTheRequestAsksFor() {
    returnsByClient.forEach((client, address) -> {
      TestPerson person = realm.person("patrol");
      for (Map<String, String> wishes : LESS) {
        SignInPages pages = realm.browser();
        pages.begin(client, address, wishes);
        pages.submit(person.credentials());
        secondFactorIsDemanded(pages, client + " " + wishes);
      }
    });
  }

  /** What a client insists on (essential) is granted as it stands or refused, never lowered. */
  @Test
  void aRequestThatInsistsOnTheFirstLevelGetsStaffNoCode() {
    TestPerson person = realm.person("patrol");
    returnsByClient.forEach((client, address) -> {
      for (String levels : List.of("\"1\"", "\"0\"", "\"1\",\"2\"", "\"2\",\"1\"")) {
        String claims = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[" + levels + "]}}}";
        SignInPages pages = realm.browser();
        pages.begin(client, address, Map.of("claims", claims));
        if (pages.asks("password")) {
          pages.submit(person.credentials());
        }
        assertEquals(Optional.empty(), pages.returned("code"), client + " " + levels);
      }
    });
  }

  @Test
  void aWrongCodeIsRefusedAndTheRightOneLeadsToTheSecondLevel() {
    for (Map<String, String> wishes : List.of(USUAL, LEVEL_ONE)) {
      TestPerson person = realm.person("dispatcher");
      SignInPages pages = realm.browser();
      pages.begin(Realm.DEVICE, Realm.DEVICE_RETURN, wishes);
      pages.submit(person.credentials());
      pages.submit(person.wrongCode());
      secondFactorIsDemanded(pages, "wrong code " + wishes);
      realm.awaitWrongTry(person, 1);
      pages.submit(Map.of("otp", ""));
      secondFactorIsDemanded(pages, "no code " + wishes);
      realm.awaitWrongTry(person, 2);
      pages.submit(person.code());
      Tokens tokens = new Tokens(pages.tokens());
      assertEquals("2", Tokens.claims(tokens.access()).getString("acr"));
    }
  }

  @Test
  void whoWalksAwayFromTheSecondFactorIsNowhereSignedIn() {
    TestPerson person = realm.person("supervisor");
    SignInPages pages = realm.browser();
    pages.begin(Realm.DEVICE, Realm.DEVICE_RETURN, LEVEL_ONE);
    pages.submit(person.credentials());
    returnsByClient.forEach((client, address) -> {
      pages.begin(client, address, LEVEL_ONE);
      assertEquals(Optional.empty(), pages.returned("code"), client);
      pages.begin(client, address, Map.of("prompt", "none"));
      assertEquals(Optional.of("login_required"), pages.returned("error"), client);
    });
  }

  @Test
  void staffWithoutASecondFactorEnrolOneAndNeedItFromThenOn() {
    TestPerson person = realm.personWithoutSecondFactor("patrol");
    SignInPages pages = realm.browser();
    pages.begin(Realm.DEVICE, Realm.DEVICE_RETURN, USUAL);
    pages.submit(person.credentials());
    enrolmentIsDemanded(pages, "first sign-in");
    String secret = secretOn(pages);
    pages.submit(enrolment(secret, TestPerson.code(secret, 0)));
    assertEquals("2", Tokens.claims(new Tokens(pages.tokens()).access()).getString("acr"));
    TestPerson enrolled = person.withSecret(secret);
    SignInPages next = realm.browser();
    next.begin(Realm.DEVICE, Realm.DEVICE_RETURN, LEVEL_ONE);
    next.submit(enrolled.credentials());
    secondFactorIsDemanded(next, "second sign-in");
    next.submit(enrolled.code());
    assertTrue(next.returned("code").isPresent(), next.words());
  }

  @Test
  void nothingGetsPastTheEnrolment() {
    TestPerson person = realm.personWithoutSecondFactor("admin");
    returnsByClient.forEach((client, address) -> {
      SignInPages pages = realm.browser();
      for (Map<String, String> wishes : LESS) {
        pages.begin(client, address, wishes);
        if (pages.asks("password")) {
          pages.submit(person.credentials());
        }
        enrolmentIsDemanded(pages, client + " " + wishes);
      }
      pages.submit(enrolment(secretOn(pages), "000000"));
      enrolmentIsDemanded(pages, client + " wrong code");
      pages.submit(Map.of("cancel-aia", "true"));
      enrolmentIsDemanded(pages, client + " cancelled");
      pages.begin(client, address, Map.of("prompt", "none"));
      assertEquals(Optional.empty(), pages.returned("code"), client);
    });
  }

  @Test
  void aGuestGetsInWithThePasswordAlone() {
    TestPerson guest = realm.personWithoutSecondFactor("guest");
    SignInPages pages = realm.browser();
    pages.begin(Realm.DEVICE, Realm.DEVICE_RETURN, USUAL);
    pages.submit(guest.credentials());
    assertTrue(pages.returned("code").isPresent(), pages.words());
    SignInPages mistyped = realm.browser();
    mistyped.begin(Realm.DEVICE, Realm.DEVICE_RETURN, USUAL);
    mistyped.submit(guest.wrongPassword());
    assertTrue(mistyped.asks("password"), mistyped.words());
  }

  @Test
  void beingAGuestAsWellFreesNobodyOfStaff() {
    for (String role : List.of("patrol", "dispatcher", "supervisor", "admin")) {
      TestPerson person = realm.personWithoutSecondFactor("guest", role);
      SignInPages pages = realm.browser();
      pages.begin(Realm.DEVICE, Realm.DEVICE_RETURN, LEVEL_ONE);
      pages.submit(person.credentials());
      enrolmentIsDemanded(pages, role);
    }
  }

  @Test
  void whoHasNoRoleAtAllNeedsASecondFactorToo() {
    TestPerson person = realm.personWithoutSecondFactor();
    SignInPages pages = realm.browser();
    pages.begin("account-console", returnsByClient.getOrDefault("account-console", ""), LEVEL_ONE);
    pages.submit(person.credentials());
    enrolmentIsDemanded(pages, "no role");
  }

  private static void secondFactorIsDemanded(SignInPages pages, String when) {
    assertAll(
        when,
        () -> assertFalse(pages.cameBack()),
        () -> assertTrue(pages.asks("otp"), pages.words()));
  }

  private static void enrolmentIsDemanded(SignInPages pages, String when) {
    assertAll(
        when,
        () -> assertFalse(pages.cameBack()),
        () -> assertTrue(pages.asks("totpSecret"), pages.words()));
  }

  private static String secretOn(SignInPages pages) {
    Matcher secret = SECRET.matcher(pages.html());
    assertTrue(secret.find(), pages.words());
    return secret.group(1);
  }

  private static Map<String, String> enrolment(String secret, String code) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("totpSecret", secret);
    fields.put("totp", code);
    fields.put("userLabel", "Telefon");
    return fields;
  }
}
