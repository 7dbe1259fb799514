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
import org.fieldops.identity.account.service.Directory;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;

/**
 * The realm's people over Keycloak's administration interface, as the service account {@code
 * fieldops-admin}. That account may view users but not the realm, so there is no asking by role:
 * users come in pages, and the roles of each by themselves, of new ones at once and of known ones
 * in turn, at most 200 a round.
 */
@ApplicationScoped
class KeycloakDirectory implements Directory {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int PAGE = 500;
  private static final int MOST_PEOPLE = 10_000;
  private static final int ROLES_A_ROUND = 200;

  private final RealmSettings settings = RealmSettings.read();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /** What each user's roles were when last asked, longest ago first. */
  private final Map<String, Set<Role>> roles = new LinkedHashMap<>();

  @Override
  public synchronized List<Person> everybody() throws IOException, InterruptedException {
    String token = token();
    Map<String, JsonObject> users = users(token);
    roles.keySet().retainAll(users.keySet());
    List<String> due = new ArrayList<>(roles.keySet());
    for (String id : due.subList(0, Math.min(ROLES_A_ROUND, due.size()))) {
      askRoles(token, id);
    }
    for (String id : users.keySet()) {
      if (!roles.containsKey(id)) {
        askRoles(token, id);
      }
    }
    List<Person> people = new ArrayList<>();
    users.forEach((id, user) -> {
      Set<Role> has = roles.getOrDefault(id, Set.of());
      if (!has.isEmpty()) {
        people.add(person(id, user, has));
      }
    });
    return people;
  }

  private Map<String, JsonObject> users(String token) throws IOException, InterruptedException {
    Map<String, JsonObject> users = new LinkedHashMap<>();
    for (int first = 0; first < MOST_PEOPLE; first += PAGE) {
      List<JsonObject> page =
          list(token, "/users?briefRepresentation=true&first=%d&max=%d".formatted(first, PAGE));
      page.stream()
          .filter(user -> user.getBoolean("enabled", true))
          .forEach(user -> users.put(user.getString("id"), user));
      if (page.size() < PAGE) {
        break;
      }
    }
    return users;
  }

  /** Direct ones and those that come by a group. */
  private void askRoles(String token, String user) throws IOException, InterruptedException {
    Set<Role> found = EnumSet.noneOf(Role.class);
    list(token, "/users/" + user + "/role-mappings/realm/composite?briefRepresentation=true")
        .forEach(role -> Role.ofRealm(role.getString("name")).ifPresent(found::add));
    roles.remove(user);
    roles.put(user, found);
  }

  private List<JsonObject> list(String token, String path)
      throws IOException, InterruptedException {
    return ask(request(settings.admin(path)).header("Authorization", "Bearer " + token).GET())
        .asJsonArray()
        .getValuesAs(JsonObject.class);
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
