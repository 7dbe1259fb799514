package org.fieldops.identity.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldops.identity.account.service.Directory;
import org.fieldops.identity.account.service.Standing;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;

/**
 * The realm's people over Keycloak's administration interface, as the service account {@code
 * fieldops-admin}. That account may view users and what was done to them, not the realm, so there
 * is no asking by role: users come in pages, with who is disabled; the roles of each by themselves,
 * of new ones and of those whom somebody changed at once, of all others in turn, at most 200 a
 * round.
 */
@ApplicationScoped
class KeycloakDirectory implements Directory {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int PAGE = 500;
  private static final int ROLES_A_ROUND = 200;

  /** Of what was done since the last round; with more of it everybody's roles are asked for. */
  private static final int MOST_EVENTS = 500;

  /** An act is in the list of acts only once it is done; looked at again for this long. */
  private static final Duration OVERLAP = Duration.ofSeconds(60);

  /**
   * What was done to a person: {@code users/ID/role-mappings/realm}, {@code users/ID/groups/ID}.
   */
  private static final Pattern OF_PERSON = Pattern.compile("users/([^/]+)(/.*)?");

  private final RealmSettings settings = RealmSettings.read();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  private record Roles(Set<Role> roles, Instant asOf) {}

  /** What each user's roles were when last asked, longest ago first. */
  private final Map<String, Roles> roles = new LinkedHashMap<>();

  private Instant lastRound = Instant.EPOCH;

  /**
   * @param at the realm's clock when it was made, to the second
   */
  private record Token(String text, Instant at) {}

  @Override
  public synchronized Answer everybody() throws IOException, InterruptedException {
    Token token = token();
    Map<String, JsonObject> users = users(token);
    roles.keySet().retainAll(users.keySet());
    // who is disabled has none, and is asked for anew when enabled again
    users.forEach((id, user) -> {
      if (!enabled(user)) {
        roles.remove(id);
      }
    });
    for (String id : due(token, users)) {
      askRoles(token, id);
    }
    lastRound = token.at();
    List<Standing> everybody = new ArrayList<>();
    users.forEach((id, user) -> {
      Roles has = roles.getOrDefault(id, new Roles(Set.of(), token.at()));
      everybody.add(new Standing(person(id, user, has.roles()), enabled(user), has.asOf()));
    });
    return new Answer(everybody, token.at());
  }

  private Map<String, JsonObject> users(Token token) throws IOException, InterruptedException {
    Map<String, JsonObject> users = new LinkedHashMap<>();
    List<JsonObject> page;
    int first = 0;
    do {
      page = list(token, "/users?briefRepresentation=true&first=%d&max=%d".formatted(first, PAGE));
      page.forEach(user -> users.put(user.getString("id"), user));
      first += PAGE;
    } while (page.size() == PAGE);
    return users;
  }

  /** Whose roles are to be asked for in this round. */
  private Set<String> due(Token token, Map<String, JsonObject> users)
      throws IOException, InterruptedException {
    Set<String> due = new LinkedHashSet<>(changed(token));
    due.retainAll(roles.keySet());
    roles.keySet().stream().limit(ROLES_A_ROUND).forEach(due::add);
    users.forEach((id, user) -> {
      if (enabled(user) && !roles.containsKey(id)) {
        due.add(id);
      }
    });
    return due;
  }

  /** Those to whom something was done since the last round. */
  private Set<String> changed(Token token) throws IOException, InterruptedException {
    if (roles.isEmpty()) {
      return Set.of();
    }
    List<JsonObject> acts =
        list(
            token,
            "/admin-events?max=%d&dateFrom=%d"
                .formatted(MOST_EVENTS, lastRound.minus(OVERLAP).toEpochMilli()));
    Set<String> people = new HashSet<>();
    for (JsonObject act : acts) {
      Matcher path = OF_PERSON.matcher(act.getString("resourcePath", ""));
      if (path.matches()) {
        people.add(path.group(1));
      } else if (act.getString("resourceType", "").endsWith("ROLE_MAPPING")
          || act.getString("resourceType", "").endsWith("ROLE")) {
        // a group's or a composite's: nobody says whom it concerns
        return Set.copyOf(roles.keySet());
      }
    }
    return acts.size() == MOST_EVENTS ? Set.copyOf(roles.keySet()) : people;
  }

  private static boolean enabled(JsonObject user) {
    return user.getBoolean("enabled", true);
  }

  /** Direct ones and those that come by a group. */
  private void askRoles(Token token, String user) throws IOException, InterruptedException {
    Set<Role> found = EnumSet.noneOf(Role.class);
    list(token, "/users/" + user + "/role-mappings/realm/composite?briefRepresentation=true")
        .forEach(role -> Role.ofRealm(role.getString("name")).ifPresent(found::add));
    roles.remove(user);
    roles.put(user, new Roles(found, token.at()));
  }

  private List<JsonObject> list(Token token, String path) throws IOException, InterruptedException {
    return ask(request(settings.admin(path))
            .header("Authorization", "Bearer " + token.text())
            .GET())
        .asJsonArray()
        .getValuesAs(JsonObject.class);
  }

  private Token token() throws IOException, InterruptedException {
    String secret =
        settings
            .adminSecret()
            .orElseThrow(() -> new IOException("fieldops.admin.secret is not set"));
    String form =
        "grant_type=client_credentials&client_id=fieldops-admin&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String text =
        ask(request(settings.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)))
            .asJsonObject()
            .getString("access_token");
    return new Token(text, madeAt(text));
  }

  /** The realm's clock: all its tokens carry it. */
  private static Instant madeAt(String token) throws IOException {
    try (JsonReader payload =
        WireJson.reader(
            new ByteArrayInputStream(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])))) {
      return Instant.ofEpochSecond(payload.readObject().getJsonNumber("iat").longValue());
    } catch (RuntimeException e) {
      throw new IOException("Keycloak's token cannot be read", e);
    }
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
      try (JsonReader reader = WireJson.reader(body)) {
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
