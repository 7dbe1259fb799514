package org.fieldops.kernel.setting;

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

  private HouseSettings() {}

  public static boolean demo() {
    return PROFILE.get().equals("demo");
  }

  /** The folder of what is kept outside the database. */
  public static Path data() {
    return DATA.given()
        .orElseGet(() -> Path.of(System.getProperty("jboss.server.data.dir", "."), "fieldops"));
  }
}
