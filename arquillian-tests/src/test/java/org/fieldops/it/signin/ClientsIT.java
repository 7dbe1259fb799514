package org.fieldops.it.signin;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.SignInPages;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No client is a way around the pages. Asked of every client that the running realm has, so that
 * one which a newer Keycloak makes by itself is asked too.
 */
@ExtendWith(RunningStack.class)
class ClientsIT {

  private static final Set<String> DISABLED = Set.of("security-admin-console", "admin-cli");
  private static final Set<String> FOR_PEOPLE =
      Set.of("fieldops-web", "fieldops-device", "account-console");

  private Realm realm;
  private String keycloak;

  @BeforeEach
  void open(Stack stack) {
    realm = new Realm(stack);
    keycloak = stack.settings().keycloakUrl();
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void onlyTheThreeClientsForPeopleHaveASignInPage() {
    Set<String> names = realm.clients().stream().map(ClientsIT::name).collect(Collectors.toSet());
    assertTrue(names.containsAll(DISABLED) && names.containsAll(FOR_PEOPLE), names.toString());
    assertTrue(names.contains("broker"), names.toString());
    for (JsonObject client : realm.clients()) {
      SignInPages pages = begin(client, Map.of());
      assertEquals(FOR_PEOPLE.contains(name(client)), pages.asks("password"), name(client));
    }
  }

  @Test
  void keycloaksOwnClientsForAdministrationAreDisabled() {
    for (JsonObject client : realm.clients()) {
      assertEquals(!DISABLED.contains(name(client)), client.getBoolean("enabled"), name(client));
    }
    for (String name : DISABLED) {
      refused(name, realm.token(Map.of("grant_type", "client_credentials", "client_id", name)));
    }
  }

  @Test
  void noClientGivesATokenForABarePasswordNotEvenAGuestsOrWithTheCode() {
    TestPerson guest = realm.personWithoutSecondFactor("guest");
    TestPerson officer = realm.person("patrol");
    for (JsonObject client : realm.clients()) {
      refused(name(client), realm.token(bare(client, guest)));
      Map<String, String> withCode = bare(client, officer);
      withCode.put("totp", officer.code().getOrDefault("otp", ""));
      refused(name(client), realm.token(withCode));
    }
  }

  /** The flow denies it, should somebody ever switch direct grants on for a client. */
  @Test
  void aClientWithDirectGrantsGivesNoTokenForABarePasswordEither() {
    JsonObject direct =
        Json.createObjectBuilder()
            .add("clientId", "direct")
            .add("publicClient", true)
            .add("directAccessGrantsEnabled", true)
            .build();
    realm.add(direct);
    TestPerson guest = realm.personWithoutSecondFactor("guest");
    refused("direct", realm.token(bare(direct, guest)));
  }

  @Test
  void noClientStartsASignInOnAnotherDevice() {
    for (JsonObject client : realm.clients()) {
      refused(name(client), realm.post("/protocol/openid-connect/auth/device", identified(client)));
      refused(
          name(client), realm.post("/protocol/openid-connect/ext/ciba/auth", identified(client)));
    }
  }

  @Test
  void noClientGivesAnOfflineToken() {
    Map<String, String> offline = Map.of("scope", "openid offline_access");
    for (JsonObject client : realm.clients()) {
      SignInPages pages = begin(client, offline);
      assertFalse(pages.asks("password"), name(client));
      if (FOR_PEOPLE.contains(name(client))) {
        assertEquals(Optional.of("invalid_scope"), pages.returned("error"), name(client));
      }
      Map<String, String> fields = identified(client);
      fields.put("grant_type", "client_credentials");
      fields.put("scope", "offline_access");
      refused(name(client), realm.token(fields));
    }
    Tokens tokens = realm.signIn(realm.personWithoutSecondFactor("guest"));
    assertEquals("Refresh", Tokens.claims(tokens.refresh()).getString("typ"));
  }

  @Test
  void theServiceAccountHasNoTokenThatCouldBeRenewed() {
    JsonObject client =
        realm.clients().stream()
            .filter(c -> name(c).equals("fieldops-admin"))
            .findFirst()
            .orElseThrow();
    Map<String, String> fields = identified(client);
    fields.put("grant_type", "client_credentials");
    HttpResponse<String> answer = realm.token(fields);
    assertEquals(200, answer.statusCode());
    assertFalse(answer.body().contains("refresh_token"));
  }

  private SignInPages begin(JsonObject client, Map<String, String> wishes) {
    String known =
        client.getJsonArray("redirectUris").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .findFirst()
            .orElse(Realm.DEVICE_RETURN)
            .replace("*", "");
    SignInPages pages = realm.browser();
    pages.begin(name(client), known.startsWith("/") ? keycloak + known : known, wishes);
    assertEquals(Optional.empty(), pages.returned("code"), name(client));
    return pages;
  }

  private static Map<String, String> bare(JsonObject client, TestPerson person) {
    Map<String, String> fields = identified(client);
    fields.put("grant_type", "password");
    fields.put("scope", "openid");
    fields.putAll(person.credentials());
    return fields;
  }

  /** With the client's own secret where it has one, so that nothing fails for the lack of it. */
  private static Map<String, String> identified(JsonObject client) {
    Map<String, String> fields = new HashMap<>();
    fields.put("client_id", name(client));
    String secret = client.getString("secret", "");
    if (!secret.isEmpty()) {
      fields.put("client_secret", secret);
    }
    return fields;
  }

  private static void refused(String client, HttpResponse<String> answer) {
    assertAll(
        client + ": " + answer.body(),
        () -> assertTrue(List.of(400, 401, 403).contains(answer.statusCode())),
        () -> assertFalse(answer.body().contains("access_token")),
        () -> assertFalse(answer.body().contains("device_code")));
  }

  private static String name(JsonObject client) {
    return client.getString("clientId");
  }
}
