package org.fieldops.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

  @Test
  void withoutAnySettingTheApplicationIsOn8080AndKeycloakOn8180() {
    StackSettings settings = StackSettings.from(Map.of());
    assertEquals("http://localhost:8080", settings.applicationUrl());
    assertEquals("http://localhost:8180/realms/fieldops", settings.realmUrl());
    assertEquals(settings.root().resolve(".fieldops"), settings.home());
    assertEquals(Profile.DEMO, settings.profile());
  }

  @Test
  void theOffsetShiftsEveryPort() {
    Ports base = new Ports(0);
    Ports shifted = StackSettings.from(Map.of("FIELDOPS_PORT_OFFSET", "300")).ports();
    assertEquals(base.application() + 300, shifted.application());
    assertEquals(base.keycloak() + 300, shifted.keycloak());
    assertEquals(base.keycloakManagement() + 300, shifted.keycloakManagement());
    assertEquals(base.wildflyManagement() + 300, shifted.wildflyManagement());
    assertEquals(base.postgres() + 300, shifted.postgres());
  }

  @Test
  void anOffsetThatIsNoNumberOrTooLargeIsRefusedInWords() {
    assertRefused("FIELDOPS_PORT_OFFSET", "many");
    assertRefused("FIELDOPS_PORT_OFFSET", "50000");
    assertRefused("FIELDOPS_PROFILE", "staging");
  }

  @Test
  void aStackForTestsStandsBesideTheOneOfRun() {
    StackSettings tests = StackSettings.forTests("some");
    StackSettings run = StackSettings.fromEnvironment();
    assertEquals(run.home().resolve("test-some"), tests.home());
    assertNotEquals(run.ports(), tests.ports());
    assertEquals(run.dist(), tests.dist());
  }

  @Test
  void aPortInUseIsNamedInOneSentence() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
      StackFailure failure =
          assertThrows(
              StackFailure.class, () -> Readiness.requireFree("Keycloak", taken.getLocalPort()));
      assertTrue(String.valueOf(failure.getMessage()).startsWith("Port " + taken.getLocalPort()));
    }
  }

  @Test
  void outsideTheDemoThereAreNoDemoPeopleAndNoSecretsOfOurOwnMaking() {
    StackSettings production =
        StackSettings.from(Map.of("FIELDOPS_PROFILE", "production", "FIELDOPS_HOME", "/nowhere"));
    assertThrows(StackFailure.class, () -> DemoPeople.of(production));
    assertThrows(StackFailure.class, () -> SignIn.token(production, "patrol1"));
    assertThrows(StackFailure.class, () -> new Secrets(production).webClient());
    assertEquals(Path.of("/nowhere"), production.home());
  }

  @Test
  void cookiesOfProductionTravelOverTlsOnlyUnlessItIsSaidOtherwise() {
    assertFalse(StackSettings.from(Map.of()).secureCookie());
    assertTrue(StackSettings.from(Map.of("FIELDOPS_PROFILE", "production")).secureCookie());
    assertFalse(
        StackSettings.from(
                Map.of("FIELDOPS_PROFILE", "production", "FIELDOPS_COOKIE_SECURE", "false"))
            .secureCookie());
  }

  private static void assertRefused(String name, String value) {
    assertThrows(StackFailure.class, () -> StackSettings.from(Map.of(name, value)));
  }
}
