package org.fieldops.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The people of {@code realm-demo.json}; there in the demo profile only. */
public final class DemoPeople {
  private final List<DemoPerson> all;

  private DemoPeople(List<DemoPerson> all) {
    this.all = all;
  }

  /**
   * @throws StackFailure outside the demo profile
   */
  public static DemoPeople of(StackSettings settings) {
    settings.profile().demoOnly("A person with a known second factor");
    JsonObject demo = RealmImport.read(settings.keycloakSources().resolve("realm-demo.json"));
    return new DemoPeople(
        demo.getJsonArray("users").getValuesAs(JsonObject.class).stream()
            .map(DemoPeople::person)
            .toList());
  }

  public List<DemoPerson> all() {
    return all;
  }

  /**
   * @throws StackFailure when nobody of that name is there
   */
  public DemoPerson named(String username) {
    return all.stream()
        .filter(person -> person.username().equals(username))
        .findFirst()
        .orElseThrow(() ->
            new StackFailure(
                "There is no demo person '"
                    + username
                    + "'; there are "
                    + all.stream().map(DemoPerson::username).collect(Collectors.joining(", "))
                    + "."));
  }

  /** A line for each: who it is, the second factor at a moment and for how long it is valid. */
  String codes(Instant at) {
    String lines =
        all.stream()
            .map(person ->
                "  %s   %-13s %-16s %s"
                    .formatted(person.code(at), person.username(), person.name(), person.role()))
            .collect(Collectors.joining("\n"));
    return lines + "\nValid for %d more seconds.".formatted(Totp.validSeconds(at));
  }

  private static DemoPerson person(JsonObject user) {
    String role =
        user.getJsonArray("realmRoles").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .filter(name -> !name.startsWith("default-roles-"))
            .findFirst()
            .orElseThrow();
    String name = user.getString("firstName") + " " + user.getString("lastName");
    return new DemoPerson(
        user.getString("id"),
        user.getString("username"),
        name,
        role,
        credential(user, "password").getString("value"),
        inner(credential(user, "otp").getString("secretData")).getString("value"));
  }

  private static JsonObject credential(JsonObject user, String type) {
    return user.getJsonArray("credentials").getValuesAs(JsonObject.class).stream()
        .filter(credential -> credential.getString("type").equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject inner(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
