package org.fieldops.web.push.send;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A push service on this machine that takes what is signed as RFC 8292 wants it. */
final class LoopbackPushService implements AutoCloseable {

  /** What came in. */
  record Taken(String path, Headers headers, byte[] body) {}

  /** What it answers next. */
  record Answer(int status, Map<String, String> headers) {}

  final List<Taken> taken = new CopyOnWriteArrayList<>();
  final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  LoopbackPushService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(hands);
    server.createContext("/push/", this::push);
    server.createContext("/hang/", this::hang);
    server.start();
  }

  String endpoint(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void push(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    byte[] body = exchange.getRequestBody().readAllBytes();
    taken.add(new Taken(exchange.getRequestURI().getPath(), headers, body));
    Answer next = answers.poll();
    Answer answer = next != null ? next : new Answer(signed(headers) ? 201 : 403, Map.of());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), -1);
    exchange.close();
  }

  /** Answers with a head and then with nothing more, until the test is over. */
  private void hang(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(201, 100);
    taken.add(new Taken("hang", exchange.getRequestHeaders(), new byte[0]));
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private boolean signed(Headers headers) {
    try {
      String[] parts = headers.getFirst("Authorization").split("vapid t=|, k=", -1);
      SignedJWT token = SignedJWT.parse(parts[1]);
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Instant end = claims.getExpirationTime().toInstant();
      return token.verify(new ECDSAVerifier(P256.point(P256.decode(parts[2]))))
          && claims.getAudience().equals(List.of(endpoint("")))
          && claims.getSubject().startsWith("mailto:")
          && end.isAfter(Instant.now())
          && end.isBefore(Instant.now().plusSeconds(24 * 3600));
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    hands.close();
  }
}
