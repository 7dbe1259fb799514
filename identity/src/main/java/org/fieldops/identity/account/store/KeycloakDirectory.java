package org.fieldops.identity.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.identity.Person;
import org.fieldops.identity.Role;
import org.fieldops.identity.account.service.Directory;
import org.fieldops.kernel.PersonId;

/**
 * The realm's people over Keycloak's administration interface, role by role, as the service account
 * {@code fieldops-admin}.
 */
@ApplicationScoped
class KeycloakDirectory implements Directory {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int PAGE = 500;

  private final RealmSettings settings = RealmSettings.read();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  @Override
  public List<Person> everybody() throws IOException, InterruptedException {
    String token = token();
    Map<String, JsonObject> users = new LinkedHashMap<>();
    Map<String, Set<Role>> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      for (JsonObject user : withRole(token, role)) {
        String id = user.getString("id");
        users.put(id, user);
        roles.computeIfAbsent(id, any -> EnumSet.noneOf(Role.class)).add(role);
      }
    }
    List<Person> people = new ArrayList<>();
    users.forEach((id, user) -> people.add(person(id, user, roles.getOrDefault(id, Set.of()))));
    return people;
  }

  private List<JsonObject> withRole(String token, Role role)
      throws IOException, InterruptedException {
    List<JsonObject> found = new ArrayList<>();
    for (int first = 0; ; first += PAGE) {
      URI page =
          settings.admin(
              "/roles/%s/users?briefRepresentation=true&first=%d&max=%d"
                  .formatted(role.realmName(), first, PAGE));
      List<JsonObject> users =
          ask(request(page).header("Authorization", "Bearer " + token).GET())
              .asJsonArray()
              .getValuesAs(JsonObject.class);
      users.stream().filter(user -> user.getBoolean("enabled", true)).forEach(found::add);
      if (users.size() < PAGE) {
        return found;
      }
    }
  }

  private String token() throws IOException, InterruptedException {
    String secret =
        settings
            .adminSecret()
            .orElseThrow(() -> new IOException("fieldops.admin.secret is not set"));
    String form =
        "grant_type=client_credentials&client_id=fieldops-admin&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return ask(request(settings.tokenEndpoint())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)))
        .asJsonObject()
        .getString("access_token");
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(ANSWER).header("Accept", "application/json");
  }

  private JsonStructure ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException(
            "Keycloak answers " + answer.statusCode() + " at " + answer.uri().getPath());
      }
      try (JsonReader reader = Json.createReader(body)) {
        return reader.read();
      }
    } catch (JsonException e) {
      throw new IOException("Keycloak's answer cannot be read", e);
    }
  }

  private static Person person(String id, JsonObject user, Set<Role> roles) {
    String username = user.getString("username");
    String name = (user.getString("firstName", "") + " " + user.getString("lastName", "")).strip();
    return new Person(PersonId.of(id), username, name.isEmpty() ? username : name, roles);
  }
}
