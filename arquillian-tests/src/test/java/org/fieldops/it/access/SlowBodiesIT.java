package org.fieldops.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sends slowly, or asks without a sign-in, keeps nobody else waiting and leaves nothing. */
@ExtendWith(RunningStack.class)
class SlowBodiesIT {

  private static final int SENDERS = 80;
  private static final Duration BETWEEN = Duration.ofMillis(40);
  private static final Duration STORM = Duration.ofSeconds(20);
  private static final int ANONYMOUS = 5_000;

  /** Of the issue: what an officer notices. */
  private static final Duration AT_P95 = Duration.ofMillis(300);

  private URI application;
  private ProtocolClient officer;

  @BeforeEach
  void signIn(Stack stack) {
    application = URI.create(stack.settings().applicationUrl());
    officer = new ProtocolClient(stack.settings(), "patrol1");
  }

  @ParameterizedTest
  @CsvSource({
    "/, false",
    "/backchannel-logout, false",
    "/hooks/01890a5d-ac96-774b-bcce-b302099a8058, false",
    "/api/v1/operations, false",
    "/api/v1/operations, true",
    "/api/v1/operations/urgent, true"
  })
  void slowBodiesKeepNobodyWaiting(String path, boolean withSomeToken) throws IOException {
    List<Long> waited = new ArrayList<>();
    try (SlowSenders senders = new SlowSenders(path, withSomeToken)) {
      long end = System.nanoTime() + STORM.toNanos();
      while (System.nanoTime() < end) {
        long begin = System.nanoTime();
        officer.get("/me");
        waited.add(System.nanoTime() - begin);
        // as several devices of one person ask, and within what a person may ask for good
        LockSupport.parkNanos(BETWEEN.toNanos());
      }
      JsonObject answer =
          officer.operate(
              Ids.next(),
              "backup.requested",
              Json.createObjectBuilder().add("urgency", "NORMAL").build());
      assertFalse(answer.isEmpty(), "a request for backup is answered");
      assertTrue(senders.sent > SENDERS, "the senders kept sending");
    }
    waited.sort(null);
    Duration p95 = Duration.ofNanos(waited.get(waited.size() * 95 / 100));
    assertTrue(p95.compareTo(AT_P95) < 0, p95 + " of " + waited.size());
  }

  @Test
  void nobodyWithoutASignInGetsASession() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      List<String> paths =
          List.of("/", "/manifest.webmanifest", "/VAADIN/build/none.js", "/icons/none.png", "/app");
      for (int i = 0; i < ANONYMOUS; i++) {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(application.resolve(paths.get(i % paths.size())))
                .header("Accept", "text/html");
        if (i % 2 == 0) {
          request
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString("v-r=uidl&a=" + "b".repeat(1_000)));
        }
        HttpResponse<Void> answer =
            http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        assertTrue(
            answer.headers().allValues("Set-Cookie").stream()
                .noneMatch(
                    cookie -> cookie.contains("fieldops=") || cookie.contains("JSESSIONID=")),
            answer.uri() + " " + answer.headers().map());
        if (i % 2 == 0) {
          assertEquals(401, answer.statusCode(), answer.uri().toString());
        }
      }
    }
    assertFalse(officer.get("/me").isEmpty());
  }

  /** Each sends a byte a second of a body that it never finishes, and comes again when cut off. */
  private final class SlowSenders implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Socket> sockets = new ArrayList<>();
    private final byte[] head;
    private volatile long sent;

    SlowSenders(String path, boolean withSomeToken) throws IOException {
      String token = withSomeToken ? "Authorization: Bearer none\r\n" : "";
      head =
          ("POST %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\n%sContent-Length: 4000\r\n\r\n")
              .formatted(path, application.getAuthority(), token)
              .getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < SENDERS; i++) {
        sockets.add(open());
      }
      clock.scheduleWithFixedDelay(this::drip, 0, 1, TimeUnit.SECONDS);
    }

    private Socket open() throws IOException {
      Socket socket = new Socket(application.getHost(), application.getPort());
      socket.getOutputStream().write(head);
      return socket;
    }

    private void drip() {
      for (int i = 0; i < sockets.size(); i++) {
        try {
          sockets.get(i).getOutputStream().write('x');
        } catch (IOException cut) {
          again(i);
        }
        sent++;
      }
    }

    private void again(int which) {
      try {
        sockets.get(which).close();
        sockets.set(which, open());
      } catch (IOException e) {
        throw new AssertionError("the server takes no connection", e);
      }
    }

    @Override
    public void close() throws IOException {
      clock.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
