package org.fieldops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.Map;
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

  /**
   * The pair of keys of web push, by the names of the settings: a demo makes its own, marked as a
   * demo's; production brings them in the environment, or wakes nobody.
   */
  Map<String, String> push() {
    boolean given = settings.setting("FIELDOPS_PUSH_PRIVATE_KEY").isPresent();
    if (given || settings.profile() != Profile.DEMO) {
      return Map.of();
    }
    synchronized (this) {
      if (values.getProperty("push.private") == null) {
        drawPush();
      }
      return Map.of(
          "FIELDOPS_PUSH_PUBLIC_KEY", values.getProperty("push.public"),
          "FIELDOPS_PUSH_PRIVATE_KEY", values.getProperty("push.private"));
    }
  }

  private void drawPush() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
      byte[] scalar = bytes(((ECPrivateKey) pair.getPrivate()).getS());
      ByteBuffer whole = ByteBuffer.allocate(1 + 2 * scalar.length).put((byte) 4);
      whole.put(bytes(point.getAffineX())).put(bytes(point.getAffineY()));
      Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
      values.setProperty("push.public", text.encodeToString(whole.array()));
      values.setProperty("push.private", "demo." + text.encodeToString(scalar));
      save();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 32 bytes, as RFC 7518 has a number of P-256. */
  private static byte[] bytes(BigInteger number) {
    byte[] given = number.toByteArray();
    byte[] bytes = new byte[32];
    int length = Math.min(bytes.length, given.length);
    System.arraycopy(given, given.length - length, bytes, bytes.length - length, length);
    return bytes;
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
