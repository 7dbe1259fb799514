package org.fieldops.dispatch.hook.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fieldops.kernel.WireJson;

/** Somebody's server on this machine, as it is told to be. */
final class Receiver implements AutoCloseable {

  /** What came. */
  record Call(String path, Headers headers, String body) {

    String header(String name) {
      return Objects.requireNonNull(headers.getFirst(name), name);
    }

    JsonObject json() {
      return WireJson.parse(body);
    }
  }

  /** How it answers. */
  @FunctionalInterface
  interface Manner {
    void answer(HttpExchange exchange) throws IOException;
  }

  final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Manner manner = status(204);

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(hands);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(
        new Call(
            exchange.getRequestURI().getPath(), new Headers(exchange.getRequestHeaders()), body));
    manner.answer(exchange);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  void answers(Manner wanted) {
    manner = wanted;
  }

  static Manner status(int status) {
    return exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  /** Says nothing until the test is over. */
  Manner silent() {
    return exchange -> await();
  }

  /** Agrees, and then goes on talking for as long as somebody listens. */
  static Manner endless() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] noise = new byte[8192];
      while (true) {
        exchange.getResponseBody().write(noise);
      }
    };
  }

  Manner redirecting() {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    };
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    hands.shutdownNow();
  }
}
