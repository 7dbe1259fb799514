package org.fieldops.it.signin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.stack.SignInPages;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;

/**
 * The real realm, with the hands of Keycloak's own administrator: makes people for one test and
 * looks at what became of them. What it has made is gone when it is closed.
 */
public final class Realm implements AutoCloseable {

  static final String DEVICE = "fieldops-device";
  static final String DEVICE_RETURN = "http://127.0.0.1/signed-in";

  /** Two wrong tries within this time lock at once, as a machine's ({@code realm.json}). */
  private static final long QUICK_MILLIS = 200;

  private final Http http = new Http();
  private final StackSettings settings;
  private final String administratorPassword;
  private final List<String> made = new ArrayList<>();

  public Realm(Stack stack) {
    this.settings = stack.settings();
    this.administratorPassword = stack.keycloak().administratorPassword();
  }

  /** Somebody with password and second factor. */
  TestPerson person(String... roles) {
    String secret = UUID.randomUUID().toString().substring(0, 20);
    return create(secret, roles);
  }

  /** Somebody who has a password only. */
  TestPerson personWithoutSecondFactor(String... roles) {
    return create("", roles);
  }

  SignInPages browser() {
    return new SignInPages(settings.realmUrl());
  }

  /** A whole sign-in in a browser of its own, hence a session of its own. */
  Tokens signIn(TestPerson person) {
    SignInPages pages = browser();
    pages.begin(DEVICE, DEVICE_RETURN, Map.of());
    pages.submit(person.credentials());
    if (pages.asks("otp")) {
      pages.submit(person.code());
    }
    return new Tokens(pages.tokens());
  }

  HttpResponse<String> refresh(Tokens tokens) {
    return token(
        Map.of(
            "grant_type", "refresh_token", "client_id", DEVICE, "refresh_token", tokens.refresh()));
  }

  HttpResponse<String> token(Map<String, String> fields) {
    return post("/protocol/openid-connect/token", fields);
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    return http.postForm(URI.create(settings.realmUrl() + path), fields);
  }

  /** RP-initiated logout, as a browser is sent there by the client. */
  HttpResponse<String> signOut(Tokens tokens) {
    String query = "?client_id=" + DEVICE + "&id_token_hint=" + tokens.id();
    return http.get(
        URI.create(settings.realmUrl() + "/protocol/openid-connect/logout" + query), Map.of());
  }

  void disable(TestPerson person) {
    change("PUT", "/users/" + person.id(), "{\"enabled\":false}");
  }

  void take(TestPerson person, String role) {
    String mapping = Json.createArrayBuilder().add(read("/roles/" + role)).build().toString();
    change("DELETE", "/users/" + person.id() + "/role-mappings/realm", mapping);
  }

  void endSession(String session) {
    change("DELETE", "/sessions/" + session, "");
  }

  /** Ends what other tests left of this person: ten devices, and no more are let in. */
  public void endSessionsOf(String username) {
    JsonObject user = read("/users?exact=true&username=" + username).asJsonArray().getJsonObject(0);
    sessions(user.getString("id")).forEach(this::endSession);
  }

  List<String> sessionsOf(TestPerson person) {
    return sessions(person.id());
  }

  private List<String> sessions(String id) {
    return read("/users/" + id + "/sessions").asJsonArray().stream()
        .map(session -> session.asJsonObject().getString("id"))
        .toList();
  }

  /** {@code numFailures}, {@code disabled}, {@code lastFailure} in milliseconds. */
  JsonObject wrongTries(TestPerson person) {
    return read("/attack-detection/brute-force/users/" + person.id()).asJsonObject();
  }

  /** Returns when that try is counted, and so long ago that the next one passes for a person's. */
  void awaitWrongTry(TestPerson person, int tries) {
    JsonObject counted =
        Awaitility.await("wrong try " + tries + " is counted")
            .until(() -> wrongTries(person), status -> status.getInt("numFailures") == tries);
    long next = counted.getJsonNumber("lastFailure").longValue() + QUICK_MILLIS;
    Awaitility.await("not too quick").until(() -> Instant.now().toEpochMilli() > next);
  }

  /** All of them, those that Keycloak makes by itself as well; with their secrets. */
  List<JsonObject> clients() {
    return read("/clients").asJsonArray().getValuesAs(JsonObject.class);
  }

  /** Adds a client; it is gone again with the people. */
  void add(JsonObject client) {
    made.add(location(change("POST", "/clients", client.toString())));
  }

  /** A token of another realm of the same Keycloak: its administrator's. */
  String masterToken() {
    HttpResponse<String> answer =
        http.postForm(
            URI.create(settings.keycloakUrl() + "/realms/master/protocol/openid-connect/token"),
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "keycloak-admin",
                "password", administratorPassword));
    return Http.json(answer.body()).asJsonObject().getString("access_token");
  }

  @Override
  public void close() {
    made.forEach(path -> change("DELETE", path, ""));
    made.clear();
  }

  private TestPerson create(String secret, String... roles) {
    String username = "aussendienst-9-" + UUID.randomUUID().toString().substring(0, 8);
    String password = "Musterstadt-" + UUID.randomUUID();
    JsonArrayBuilder credentials =
        Json.createArrayBuilder()
            .add(
                Json.createObjectBuilder()
                    .add("type", "password")
                    .add("value", password)
                    .add("temporary", false));
    if (!secret.isEmpty()) {
      credentials.add(secondFactor(secret));
    }
    JsonObject user =
        Json.createObjectBuilder()
            .add("username", username)
            .add("enabled", true)
            .add("firstName", "Außendienst")
            .add("lastName", "9")
            .add("credentials", credentials)
            .build();
    String path = location(change("POST", "/users", user.toString()));
    made.add(path);
    give(path, roles);
    return new TestPerson(path.substring(path.lastIndexOf('/') + 1), username, password, secret);
  }

  private void give(String path, String... roles) {
    JsonArrayBuilder mappings = Json.createArrayBuilder();
    for (String role : roles) {
      mappings.add(read("/roles/" + role));
    }
    change("POST", path + "/role-mappings/realm", mappings.build().toString());
  }

  private static JsonObject secondFactor(String secret) {
    return Json.createObjectBuilder()
        .add("type", "otp")
        .add("secretData", Json.createObjectBuilder().add("value", secret).build().toString())
        .add(
            "credentialData",
            Json.createObjectBuilder()
                .add("subType", "totp")
                .add("digits", 6)
                .add("counter", 0)
                .add("period", 30)
                .add("algorithm", "HmacSHA1")
                .build()
                .toString())
        .build();
  }

  private JsonStructure read(String path) {
    return Http.json(answered(path, http.send(administration(path).GET())).body());
  }

  private HttpResponse<String> change(String method, String path, String body) {
    return answered(
        path,
        http.send(
            administration(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))));
  }

  private HttpRequest.Builder administration(String path) {
    return HttpRequest.newBuilder(URI.create(administrationUrl() + path))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + masterToken());
  }

  private String administrationUrl() {
    return settings.keycloakUrl() + "/admin/realms/fieldops";
  }

  /** Where the new thing is, below the realm. */
  private String location(HttpResponse<String> created) {
    String address = created.headers().firstValue("Location").orElseThrow();
    return address.substring(administrationUrl().length());
  }

  private static HttpResponse<String> answered(String path, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }
}
