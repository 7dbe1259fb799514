package org.fieldops.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A real sign-in as a browser does it, without a browser: authorization code with PKCE (RFC 7636)
 * for the client {@code fieldops-device}, through Keycloak's own pages, password and second factor.
 * One object is one sign-in session at Keycloak; not safe for several threads.
 */
public final class SignIn {
  private static final String CLIENT = "fieldops-device";
  private static final String REDIRECT = "http://127.0.0.1/signed-in";
  private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
  private static final int MOST_STEPS = 12;

  private final String realmUrl;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private SignIn(String realmUrl) {
    this.realmUrl = realmUrl;
  }

  /**
   * Signs in and answers an access token for the API, good for an hour.
   *
   * @throws StackFailure when Keycloak refuses or is away; outside the demo profile always
   */
  public static String token(StackSettings settings, String username) {
    return tokens(settings, username).getString("access_token");
  }

  /** The whole answer of the token endpoint: {@code access_token}, {@code refresh_token}, ... */
  public static JsonObject tokens(StackSettings settings, String username) {
    DemoPerson person = DemoPeople.of(settings).named(username);
    try {
      return new SignIn(settings.realmUrl()).run(person);
    } catch (IOException e) {
      throw new StackFailure("Keycloak does not answer at " + settings.realmUrl() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted.", e);
    }
  }

  private JsonObject run(DemoPerson person) throws IOException, InterruptedException {
    String verifier = random();
    URI begin =
        URI.create(
            realmUrl
                + "/protocol/openid-connect/auth?"
                + form(
                    Map.of(
                        "client_id",
                        CLIENT,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "redirect_uri",
                        REDIRECT,
                        "state",
                        random(),
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        challenge(verifier))));
    return exchange(walk(begin, person), verifier);
  }

  /** Goes from page to page, filling in each form, until Keycloak sends back with a code. */
  private String walk(URI begin, DemoPerson person) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(begin).GET());
    boolean passwordGiven = false;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<String> location = answer.headers().firstValue("location");
      if (location.isPresent()) {
        URI next = answer.uri().resolve(location.get());
        if (location.get().startsWith(REDIRECT)) {
          return parameter(next, "code");
        }
        answer = send(HttpRequest.newBuilder(next).GET());
      } else if (answer.body().contains("name=\"password\"")) {
        if (passwordGiven) {
          throw refused(person, answer.body());
        }
        passwordGiven = true;
        answer =
            submit(answer, Map.of("username", person.username(), "password", person.password()));
      } else if (answer.body().contains("name=\"otp\"")) {
        answer = submit(answer, Map.of("otp", person.code()));
      } else {
        throw refused(person, answer.body());
      }
    }
    throw new StackFailure("The sign-in of " + person.username() + " did not come to an end.");
  }

  private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher action = FORM.matcher(page.body());
    if (!action.find()) {
      throw new StackFailure("Keycloak showed a page without a form.");
    }
    URI target = page.uri().resolve(action.group(1).replace("&amp;", "&"));
    return send(
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  private JsonObject exchange(String code, String verifier)
      throws IOException, InterruptedException {
    String body =
        form(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", REDIRECT,
                "code", code,
                "code_verifier", verifier));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.statusCode() != 200) {
      throw new StackFailure("Keycloak gave no token: " + answer.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer =
        http.send(
            request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    for (String line : answer.headers().allValues("set-cookie")) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0].strip(), pair.length > 1 ? pair[1] : "");
    }
    return answer;
  }

  private static StackFailure refused(DemoPerson person, String page) {
    String words = page.replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]+>", " ");
    String text = words.replaceAll("\\s+", " ").strip();
    return new StackFailure(
        "Keycloak did not let "
            + person.username()
            + " in: "
            + text.substring(0, Math.min(text.length(), 300)));
  }

  private static String parameter(URI address, String name) {
    for (String pair : address.getRawQuery().split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new StackFailure("Keycloak sent back without a code: " + address.getRawQuery());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
