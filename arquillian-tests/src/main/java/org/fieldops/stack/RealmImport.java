package org.fieldops.stack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file Keycloak reads the realm from: {@code realm.json} with {@code user-profile.json} set in,
 * and in the demo {@code realm-demo.json} laid over it (its values replace, its people are added).
 * Secrets and addresses stay placeholders that Keycloak fills from its environment.
 */
final class RealmImport {
  private static final String PROFILE_PROVIDER = "org.keycloak.userprofile.UserProfileProvider";

  private final StackSettings settings;
  private final Path file;
  private final Path mark;
  private String hash = "";

  RealmImport(StackSettings settings, Path keycloakHome) {
    this.settings = settings;
    this.file = keycloakHome.resolve("data/import/fieldops-realm.json");
    this.mark = keycloakHome.resolve("data/realm.sha256");
  }

  Path file() {
    return file;
  }

  /** Writes the file; true when Keycloak has taken over an older one before. */
  boolean write() {
    String json = realm(settings.keycloakSources(), settings.profile()).toString();
    hash = sha256(json + settings.applicationUrl());
    try {
      Files.writeString(file, json);
      return Files.exists(mark) && !Files.readString(mark).equals(hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether Keycloak has the realm already. */
  boolean isTakenOver() {
    return Files.exists(mark);
  }

  /** To be called when Keycloak runs with what was written. */
  void remember() {
    try {
      Files.writeString(mark, hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject realm(Path sources, Profile profile) {
    JsonObjectBuilder realm = Json.createObjectBuilder(read(sources.resolve("realm.json")));
    realm.add("components", userProfile(read(sources.resolve("user-profile.json"))));
    if (profile == Profile.DEMO) {
      JsonArray users = read(sources.resolve("realm.json")).getJsonArray("users");
      JsonObject demo = read(sources.resolve("realm-demo.json"));
      demo.forEach(realm::add);
      JsonArrayBuilder all = Json.createArrayBuilder(users);
      demo.getJsonArray("users").forEach(all::add);
      realm.add("users", all);
    }
    return realm.build();
  }

  private static JsonValue userProfile(JsonObject profile) {
    JsonObjectBuilder component =
        Json.createObjectBuilder()
            .add("providerId", "declarative-user-profile")
            .add("subComponents", Json.createObjectBuilder())
            .add(
                "config",
                Json.createObjectBuilder()
                    .add(
                        "kc.user.profile.config",
                        Json.createArrayBuilder().add(profile.toString())));
    return Json.createObjectBuilder()
        .add(PROFILE_PROVIDER, Json.createArrayBuilder().add(component))
        .build();
  }

  static JsonObject read(Path file) {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
