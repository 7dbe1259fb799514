package org.fieldops.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.it.RunningStack;
import org.fieldops.it.browser.KeycloakPages;
import org.fieldops.it.browser.OpenBrowser;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Headers that no client of ours writes are refused as a problem or passed over, and are nothing
 * that the server's log would call an error.
 */
@ExtendWith(RunningStack.class)
class OddHeadersIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static final String LONG = "x-".repeat(1_500);

  /** For every request, whatever it asks for. */
  private static final List<String> ODD =
      List.of(
          "Accept: a/b; q",
          "Accept: a/b; q=",
          "Accept: a/b;q=7",
          "Accept: /",
          "Accept: ;;,;=",
          "Accept: text",
          "Accept: a/b/c",
          "Accept: application/json; charset=\"",
          "Accept: \u00ff\u00fe",
          "Accept:",
          "Accept-Language: de;q=abc",
          "Accept-Language: -;-,--;q",
          "Accept-Language: *;q=",
          "Accept-Language: " + LONG,
          "Accept-Language: \u00ff_\u00fe",
          "Accept-Encoding: gzip;q=x, ;",
          "Accept-Charset: ;q",
          "If-Match: \"",
          "If-Match: W/",
          "If-None-Match: \"a",
          "If-None-Match: *, *, \u00ff",
          "If-Modified-Since: yesterday",
          "If-Unmodified-Since: Mon, 99 Foo 0000",
          "If-Range: \"",
          "Range: bytes=",
          "Range: bytes=9-1",
          "Range: bytes=-99999999999999999999",
          "Range: lines=1-2,,",
          "Origin: :::",
          "Referer: \u00ff://",
          "Forwarded: for=;;=",
          "X-Forwarded-For: ,,;",
          "X-Forwarded-Port: many",
          "X-Forwarded-Host: :::",
          "X-Forwarded-Proto: \u00ff",
          "X-HTTP-Method-Override: BREW",
          "Expect: coffee",
          "Upgrade: tea",
          "Sec-Fetch-Mode: \u00ff",
          "Sec-WebSocket-Version: many",
          "Cookie: =;;=\"",
          "Authorization: Bearer",
          "Authorization: Basic \u00ff");

  /** For requests that bring something. */
  private static final List<String> ODD_WITH_BODY =
      List.of(
          "Content-Type: ;",
          "Content-Type:",
          "Content-Type: application",
          "Content-Type: a/b/c",
          "Content-Type: application/json; charset=nope",
          "Content-Type: application/json; charset=\"",
          "Content-Type: multipart/form-data",
          "Content-Type: \u00ff/\u00fe",
          "Content-Encoding: gzip",
          "Content-Language: \u00ff",
          "Tus-Resumable: \u00ff",
          "Upload-Offset: many",
          "Upload-Length: -1",
          "Upload-Metadata: a b c,,",
          "Upload-Checksum: sha1");

  /** What a desk's page sends, of a page that is closed. */
  private static final String CALL =
      "{\"csrfToken\":\"none\",\"rpc\":[],\"syncId\":0,\"clientId\":0}";

  private final List<String> faults = new ArrayList<>();
  private URI application;
  private Path log;
  private long logged;

  @BeforeEach
  void begin(Stack stack) throws IOException {
    application = URI.create(stack.settings().applicationUrl());
    log = stack.settings().logDir().resolve("server.log");
    logged = Files.size(log);
  }

  @Test
  void theApiRefusesThemAsAProblemOrPassesThemOver(Stack stack) throws IOException {
    String token = "Authorization: Bearer " + SignIn.token(stack.settings(), "patrol6");
    UUID photo =
        Photos.sent(new Stage(stack, new Ask(application)), new Ask(application), "patrol6");
    List<String> reading =
        List.of(
            "GET /api/v1/me",
            "GET /api/v1/socket",
            "GET /api/v1/evidence/" + photo + "/preview",
            "GET /api/v1/evidence/" + photo + "/original",
            "OPTIONS /api/v1/uploads");
    List<String> bringing =
        List.of(
            "POST /api/v1/operations",
            "POST /api/v1/operations/urgent",
            "POST /api/v1/positions",
            "POST /api/v1/uploads",
            "POST /api/v1/evidence/" + photo + "/claimed-preview");
    for (String odd : ODD) {
      reading.forEach(request -> asProblem(request, odd, token, ""));
      bringing.forEach(request -> asProblem(request, odd, token, "{}"));
      asProblem("GET /api/v1/me", odd, "X-Nobody: is signed in", "");
    }
    for (String odd : ODD_WITH_BODY) {
      bringing.forEach(request -> asProblem(request, odd, token, "{}"));
    }
    assertEquals(List.of(), faults);
    assertEquals(List.of(), errorsInTheLog());
  }

  @Test
  void pagesAndFilesAreShownAllTheSame(Stack stack) throws IOException {
    String session = session(stack);
    for (String odd : ODD) {
      for (String path : List.of("/", "/app", "/dispatch", "/manifest.webmanifest", "/no.png")) {
        answers("GET " + path, odd, session, "");
        answers("GET " + path, odd, "X-Nobody: is signed in", "");
      }
    }
    for (String odd : ODD_WITH_BODY) {
      answers("POST /?v-r=uidl&v-uiId=0", odd, session, CALL);
      answers("POST /backchannel-logout", odd, session, "logout_token=none");
      answers("POST /backchannel-logout", odd, "X-Nobody: is signed in", "logout_token=none");
    }
    assertEquals(List.of(), faults);
    assertEquals(List.of(), errorsInTheLog());
  }

  /** Somebody at a desk, as a header. */
  private String session(Stack stack) {
    try (BrowserContext desk = BROWSER.desk().newContext()) {
      Page page = desk.newPage();
      page.navigate(application + "/dispatch");
      KeycloakPages.signIn(page, DemoPeople.of(stack.settings()).named("dispatcher1"));
      return "Cookie: "
          + desk.cookies(application.toString()).stream()
              .map(cookie -> cookie.name + "=" + cookie.value)
              .collect(Collectors.joining("; "));
    }
  }

  private void asProblem(String request, String odd, String who, String body) {
    String head = answers(request, odd, who, body);
    if (head.startsWith("HTTP/1.1 4")
        && !head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json")) {
      faults.add(request + " with " + odd + ": " + head);
    }
  }

  /** The head of the answer; one that says that the fault is the server's is none. */
  private String answers(String request, String odd, String who, String body) {
    String head = head(request, odd, who, body);
    if (!head.matches("(?s)HTTP/1\\.1 [1-4].*")) {
      faults.add(request + " with " + odd + ": " + head);
    }
    return head;
  }

  /** By a socket: the JDK's client would not send most of them. */
  private String head(String request, String odd, String who, String body) {
    String type =
        body.isEmpty() || odd.startsWith("Content-Type")
            ? ""
            : "Content-Type: %s\r\n"
                .formatted(
                    body.startsWith("{")
                        ? "application/json"
                        : "application/x-www-form-urlencoded");
    String accept = odd.startsWith("Accept:") ? "" : "Accept: text/html, application/json\r\n";
    String whole =
        "%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s%s%s\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(
                request, application.getAuthority(), accept, type, who, odd, body.length(), body);
    try (Socket socket = new Socket(application.getHost(), application.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
    } catch (IOException e) {
      return e.toString();
    }
  }

  private List<String> errorsInTheLog() throws IOException {
    byte[] all = Files.readAllBytes(log);
    int from = logged > all.length ? 0 : (int) logged;
    return new String(all, from, all.length - from, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.matches("\\S+ \\S+ (ERROR|SEVERE|FATAL) .*"))
        .toList();
  }
}
