package org.fieldops.kernel.setting;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

/** What more than one module goes by. */
public final class HouseSettings {

  public static final Setting<String> PROFILE =
      Setting.text(
          "fieldops.profile",
          "production",
          "`demo`: invented people and data; `production`: none, and HSTS on what comes over TLS");

  public static final Setting<Path> DATA =
      Setting.of(
          "fieldops.data.dir",
          "",
          Path::of,
          "folder for staging and evidence; else `fieldops` in the server's data folder");

  public static final Setting<ZoneId> ZONE =
      Setting.of(
          "fieldops.shift.zone",
          "Europe/Berlin",
          ZoneId::of,
          "the zone in which the house's clock hangs");

  public static final Setting<URI> KEYCLOAK =
      Setting.of(
          "fieldops.keycloak.url",
          "http://localhost:8180",
          URI::create,
          "Keycloak's address, as browsers and the application reach it; for the desks' sign-in"
              + " the environment counts alone");

  public static final Setting<String> REALM =
      Setting.text(
          "fieldops.realm",
          "fieldops",
          "the realm; for the desks' sign-in the environment counts alone");

  public static final Setting<String> SIMULATOR =
      Setting.text(
          "fieldops.simulator", "on", "in the demo: `off` lets nobody walk and talk by themselves");

  private HouseSettings() {}

  public static boolean demo() {
    return PROFILE.get().equals("demo");
  }

  /** False when nobody is to walk and talk by themselves in the demo. */
  public static boolean simulated() {
    return !SIMULATOR.get().equals("off");
  }

  /** What this server is called among those that share a database. */
  public static String node() {
    return System.getProperty("jboss.node.name", "one");
  }

  /** The folder of what is kept outside the database. */
  public static Path data() {
    return DATA.given()
        .orElseGet(() -> Path.of(System.getProperty("jboss.server.data.dir", "."), "fieldops"));
  }
}
