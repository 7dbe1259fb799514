package org.fieldops.it.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the realm takes away is gone here within the promised 60 seconds, with a token that lives.
 */
@ExtendWith(RunningStack.class)
class RevocationIT {

  private static final Duration PROMISED = Duration.ofSeconds(60);

  private final Http http = new Http();
  private Realm realm;
  private String api;

  @BeforeEach
  void open(Stack stack) {
    realm = new Realm(stack);
    api = stack.settings().applicationUrl() + "/api/v1";
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void aDisabledPersonsTokenIsRefused() {
    TestPerson person = realm.person("patrol");
    Tokens tokens = realm.signIn(person);
    assertEquals(200, ask(tokens, "/me").statusCode());
    realm.disable(person);
    await("disabled", () -> ask(tokens, "/me").statusCode() == 401);
  }

  @Test
  void aRoleThatWasTakenGivesNothingAnyMoreAndTheOthersStay() {
    TestPerson person = realm.person("patrol", "supervisor");
    Tokens tokens = realm.signIn(person);
    assertEquals(List.of("patrol", "supervisor"), roles(tokens));
    realm.take(person, "supervisor");
    await("one role less", () -> roles(tokens).equals(List.of("patrol")));
    assertEquals(200, ask(tokens, "/me").statusCode());
  }

  @Test
  void whoSignsInAfterTheChangeHasWhatTheNewTokenSaysAtOnce() {
    TestPerson person = realm.person("patrol", "supervisor");
    Tokens before = realm.signIn(person);
    realm.take(person, "supervisor");
    assertEquals(List.of("patrol"), roles(realm.signIn(person)));
    await("the old token follows", () -> roles(before).equals(List.of("patrol")));
  }

  private static void await(String what, java.util.concurrent.Callable<Boolean> seen) {
    Awaitility.await(what).atMost(PROMISED).pollInterval(Duration.ofSeconds(1)).until(seen);
  }

  private HttpResponse<String> ask(Tokens tokens, String path) {
    return http.get(
        URI.create(api + path),
        Map.of("Accept", "application/json", "Authorization", "Bearer " + tokens.access()));
  }

  private List<String> roles(Tokens tokens) {
    return Http.json(ask(tokens, "/me").body())
        .asJsonObject()
        .getJsonArray("roles")
        .getValuesAs(JsonString.class)
        .stream()
        .map(JsonString::getString)
        .map(String::toLowerCase)
        .sorted()
        .toList();
  }
}
