package org.fieldops.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting by condition, never by the clock alone. */
final class Readiness {
  private static final Duration POLL = Duration.ofMillis(150);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private Readiness() {}

  /** Waits until the condition holds; false when the time is over or the process is gone. */
  static boolean await(BooleanSupplier condition, BooleanSupplier alive, Duration atMost) {
    Instant end = Instant.now().plus(atMost);
    while (Instant.now().isBefore(end)) {
      if (condition.getAsBoolean()) {
        return true;
      }
      if (!alive.getAsBoolean() || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return false;
  }

  /** Whether the address answers 200 now. */
  static boolean isOk(URI address) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).GET().build();
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Refuses with one sentence when somebody else listens there. */
  static void requireFree(String who, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
    } catch (IOException e) {
      throw new StackFailure(
          "Port "
              + port
              + " for "
              + who
              + " is in use by another program; end it, or shift all ports, for example with"
              + " FIELDOPS_PORT_OFFSET=1000.",
          e);
    }
  }
}
