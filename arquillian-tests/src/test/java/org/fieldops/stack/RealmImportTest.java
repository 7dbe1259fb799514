package org.fieldops.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmImportTest {
  private static final StackSettings SETTINGS = StackSettings.from(Map.of());
  private static final Path SOURCES = SETTINGS.keycloakSources();

  @Test
  void productionHasNobodyInItAndNoSecret() {
    JsonObject realm = RealmImport.realm(SOURCES, Profile.PRODUCTION);
    assertEquals(List.of("service-account-fieldops-admin"), usernames(realm));
    assertFalse(realm.getBoolean("otpPolicyCodeReusable"));
    realm.getJsonArray("clients").getValuesAs(JsonObject.class).stream()
        .filter(client -> client.containsKey("secret"))
        .forEach(client -> assertTrue(client.getString("secret").startsWith("${FIELDOPS_")));
  }

  @Test
  void theDemoAddsItsPeopleEachWithOneRoleAndAKnownSecondFactor() {
    JsonObject realm = RealmImport.realm(SOURCES, Profile.DEMO);
    assertEquals(17, usernames(realm).size());
    assertTrue(realm.getBoolean("otpPolicyCodeReusable"));
    DemoPeople people = DemoPeople.of(SETTINGS);
    assertEquals("Außendienst 1", people.named("patrol1").name());
    assertEquals("guest", people.named("guest1").role());
    Set<String> roles = people.all().stream().map(DemoPerson::role).collect(Collectors.toSet());
    assertEquals(Set.of("patrol", "dispatcher", "supervisor", "admin", "guest", "hr"), roles);
    people.all().forEach(person -> assertTrue(person.code().matches("[0-9]{6}")));
  }

  @Test
  void everyClientThatSignsPeopleInAsksForBothLevelsAndNeverForABarePassword() {
    JsonObject realm = RealmImport.realm(SOURCES, Profile.PRODUCTION);
    for (JsonObject client : realm.getJsonArray("clients").getValuesAs(JsonObject.class)) {
      assertFalse(client.getBoolean("directAccessGrantsEnabled"), client.getString("clientId"));
      assertFalse(client.getBoolean("implicitFlowEnabled"), client.getString("clientId"));
      if (client.getBoolean("standardFlowEnabled")) {
        JsonObject attributes = client.getJsonObject("attributes");
        assertEquals("2", attributes.getString("minimum.acr.value"));
        assertEquals("2", attributes.getString("default.acr.values"));
        assertEquals("S256", attributes.getString("pkce.code.challenge.method"));
      }
    }
  }

  @Test
  void keycloaksOwnClientsForAdministrationAreThereAndDisabled() {
    JsonObject realm = RealmImport.realm(SOURCES, Profile.PRODUCTION);
    List<JsonObject> clients =
        realm.getJsonArray("clients").getValuesAs(JsonObject.class).stream()
            .filter(client ->
                Set.of("security-admin-console", "admin-cli")
                    .contains(client.getString("clientId")))
            .toList();
    assertEquals(2, clients.size());
    clients.forEach(client -> {
      assertFalse(client.getBoolean("enabled"), client.getString("clientId"));
      assertFalse(client.getBoolean("standardFlowEnabled"), client.getString("clientId"));
    });
  }

  @Test
  void everyClientWhoseTokensTheApplicationTakesTellsItOfTheEndOfASession() {
    JsonObject realm = RealmImport.realm(SOURCES, Profile.PRODUCTION);
    realm.getJsonArray("clients").getValuesAs(JsonObject.class).stream()
        .filter(client -> client.getString("clientId").matches("fieldops-(web|device)"))
        .map(client -> client.getJsonObject("attributes"))
        .forEach(attributes -> {
          assertEquals(
              "${FIELDOPS_APP_URL}/backchannel-logout",
              attributes.getString("backchannel.logout.url"));
          assertEquals("true", attributes.getString("backchannel.logout.session.required"));
        });
  }

  @Test
  void theServiceAccountReadsPeopleAndDoesNothingElse() {
    JsonObject account =
        RealmImport.realm(SOURCES, Profile.PRODUCTION)
            .getJsonArray("users")
            .getJsonObject(0)
            .getJsonObject("clientRoles");
    assertEquals(
        Set.of("view-users", "query-users", "view-events"),
        account.getJsonArray("realm-management").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.toSet()));
  }

  @Test
  void aStartInProductionNeverErases(@TempDir Path home) {
    assertFalse(Keycloak.overwritesAtStart(Profile.PRODUCTION));
    assertTrue(Keycloak.overwritesAtStart(Profile.DEMO));
    List<String> start = production(home).startCommand();
    assertTrue(start.contains("--import-realm"), "which leaves a realm alone that exists");
    assertTrue(start.stream().noneMatch(word -> word.contains("override")), start.toString());
  }

  @Test
  void onlyTheRealmsNameLetsAnImportErase(@TempDir Path home) {
    Keycloak keycloak = production(home);
    for (String typed : List.of("", "yes", "--yes", "Fieldops", "fieldops2")) {
      assertThrows(StackFailure.class, () -> keycloak.importRealm(typed), typed);
    }
    assertFalse(Files.exists(home.resolve("keycloak")), "nothing was begun");
  }

  private static Keycloak production(Path home) {
    Map<String, String> environment =
        Map.of("FIELDOPS_HOME", home.toString(), "FIELDOPS_PROFILE", "production");
    return new Stack(StackSettings.from(environment), Progress.terminal()).keycloak();
  }

  private static List<String> usernames(JsonObject realm) {
    return realm.getJsonArray("users").getValuesAs(JsonObject.class).stream()
        .map(user -> user.getString("username"))
        .toList();
  }
}
