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
 * Keycloak's sign-in pages as one browser sees them, without a browser: authorization code with
 * PKCE (RFC 7636). Life: {@link #begin begun} for a client, each page {@link #submit filled in},
 * until Keycloak {@link #cameBack sends back} to the client; may begin again, for another client
 * too, with the cookies it has. Not safe for several threads.
 */
public final class SignInPages {
  private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
  private static final int MOST_REDIRECTS = 12;
  private static final String NOWHERE = "nowhere:";

  private final String realmUrl;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private String client = "";
  private String redirect = "";
  private String verifier = "";
  private URI at;
  private String html = "";

  /**
   * @param realmUrl issuer of the tokens, no slash at the end
   */
  public SignInPages(String realmUrl) {
    this.realmUrl = realmUrl;
    this.at = URI.create(realmUrl);
  }

  /**
   * Asks for a sign-in and stands on the first page, or back at the client already.
   *
   * @param redirect an address that the client may be sent back to; it is never called
   * @param wishes further parameters of the request, or other values of the usual ones
   * @throws StackFailure when Keycloak is away
   */
  public void begin(String client, String redirect, Map<String, String> wishes) {
    this.client = client;
    this.redirect = redirect;
    this.verifier = random();
    Map<String, String> question = new LinkedHashMap<>();
    question.put("client_id", client);
    question.put("response_type", "code");
    question.put("scope", "openid");
    question.put("redirect_uri", redirect);
    question.put("state", random());
    question.put("code_challenge_method", "S256");
    question.put("code_challenge", challenge(verifier));
    question.putAll(wishes);
    URI first = URI.create(realmUrl + "/protocol/openid-connect/auth?" + form(question));
    follow(send(HttpRequest.newBuilder(first).GET()));
  }

  /** Opens a page of the application as a browser does, which leads to the sign-in. */
  public void visit(URI page) {
    redirect = NOWHERE;
    follow(send(HttpRequest.newBuilder(page).GET()));
  }

  /** The page on which this stands. */
  public URI at() {
    return at;
  }

  /** The cookie of that name, whoever set it. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** Sends the page's form with these fields. */
  public void submit(Map<String, String> fields) {
    Matcher action = FORM.matcher(html);
    if (!action.find()) {
      throw new StackFailure("Keycloak showed a page without a form: " + words());
    }
    follow(post(at.resolve(action.group(1).replace("&amp;", "&")), fields));
  }

  /** Whether the page has a field of that name to fill in. */
  public boolean asks(String field) {
    return html.contains("name=\"" + field + "\"");
  }

  /** Whether Keycloak has sent back to the client, be it with a code or with an error. */
  public boolean cameBack() {
    return at.toString().startsWith(redirect);
  }

  /** What Keycloak gave the client with the way back: {@code code}, {@code error}, ... */
  public Optional<String> returned(String name) {
    String query = cameBack() ? Optional.ofNullable(at.getRawQuery()).orElse("") : "";
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return Optional.of(pair.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /** The page as it was sent; empty when back at the client. */
  public String html() {
    return html;
  }

  /** What a person reads on the page, the beginning of it. */
  public String words() {
    String words = html.replaceAll("(?is)<(script|style).*?</\\1>", " ").replaceAll("<[^>]+>", " ");
    String text = words.replaceAll("\\s+", " ").strip();
    return text.substring(0, Math.min(text.length(), 300));
  }

  /**
   * Trades the code for the answer of the token endpoint: {@code access_token}, ...
   *
   * @throws StackFailure when there is no code, or Keycloak does not take it
   */
  public JsonObject tokens() {
    String code =
        returned("code").orElseThrow(() -> new StackFailure("Keycloak gave no code: " + words()));
    HttpResponse<String> answer =
        post(
            URI.create(realmUrl + "/protocol/openid-connect/token"),
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", redirect,
                "code", code,
                "code_verifier", verifier));
    if (answer.statusCode() != 200) {
      throw new StackFailure("Keycloak gave no token: " + answer.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private void follow(HttpResponse<String> first) {
    HttpResponse<String> answer = first;
    for (int step = 0; step < MOST_REDIRECTS; step++) {
      Optional<String> location = answer.headers().firstValue("location");
      if (location.isEmpty()) {
        at = answer.uri();
        html = answer.body();
        return;
      }
      at = answer.uri().resolve(location.get());
      if (cameBack()) {
        html = "";
        return;
      }
      answer = send(HttpRequest.newBuilder(at).GET());
    }
    throw new StackFailure("The sign-in did not come to an end; it stands at " + at + ".");
  }

  private HttpResponse<String> post(URI target, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer =
          http.send(
              request.timeout(Duration.ofSeconds(30)).header("Accept", "text/html").build(),
              HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("set-cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new StackFailure("Keycloak does not answer at " + realmUrl + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted.", e);
    }
  }

  private void keep(String setCookie) {
    String[] pair = setCookie.split(";", 2)[0].split("=", 2);
    if (pair.length < 2 || pair[1].isEmpty()) {
      cookies.remove(pair[0].strip());
    } else {
      cookies.put(pair[0].strip(), pair[1]);
    }
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
