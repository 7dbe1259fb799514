package org.fieldops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords between the parts: drawn at random once per home, in a file only its owner reads.
 * In production those of the clients come from the environment.
 */
final class Secrets {
  private final Path file;
  private final Properties values = new Properties();
  private final StackSettings settings;

  Secrets(StackSettings settings) {
    this.settings = settings;
    this.file = settings.home().resolve("secrets.properties");
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  String databaseOwner() {
    return drawn("database.owner");
  }

  String databaseApplication() {
    return settings.setting("FIELDOPS_DB_PASSWORD").orElseGet(() -> drawn("database.fieldops"));
  }

  String databaseKeycloak() {
    return drawn("database.keycloak");
  }

  String webClient() {
    return client("FIELDOPS_WEB_SECRET", "client.web");
  }

  String adminClient() {
    return client("FIELDOPS_ADMIN_SECRET", "client.admin");
  }

  String keycloakAdministrator() {
    return drawn("keycloak.administrator");
  }

  private String client(String variable, String key) {
    return settings
        .setting(variable)
        .orElseGet(() -> {
          settings.profile().demoOnly("A client secret of our own making (set " + variable + ")");
          return drawn(key);
        });
  }

  private synchronized String drawn(String key) {
    String known = values.getProperty(key);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    values.setProperty(key, fresh);
    save();
    return fresh;
  }

  private void save() {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (var writer = Files.newBufferedWriter(file)) {
        values.store(writer, "between the parts of this stack; made by ./fieldops run");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
