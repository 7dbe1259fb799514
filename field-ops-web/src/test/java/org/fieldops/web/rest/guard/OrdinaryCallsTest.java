package org.fieldops.web.rest.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fieldops.web.rest.Api;
import org.fieldops.web.rest.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the real servlet container, with one connection for all that is no backup request. */
class OrdinaryCallsTest {

  private static final int CONNECTIONS = 7;
  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore inside = new Semaphore(0);
  private final Semaphore mayLeave = new Semaphore(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private Undertow server = Undertow.builder().build();

  /** Holds whoever asks for {@code slow} until they are let go. */
  private final class Inside extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getRequestURI().endsWith("slow")) {
        inside.release();
        mayLeave.acquireUninterruptibly();
      }
      if (request.getRequestURI().endsWith("broken")) {
        throw new IOException("as asked");
      }
    }
  }

  @BeforeEach
  void start() throws ServletException {
    OrdinaryCalls filter =
        new OrdinaryCalls(new ProblemPage(new Languages()), CONNECTIONS, Duration.ofMillis(50));
    DeploymentInfo application =
        Servlets.deployment()
            .setClassLoader(getClass().getClassLoader())
            .setContextPath("/")
            .setDeploymentName("ordinary")
            .addServlet(
                Servlets.servlet(
                        "inside", Inside.class, new ImmediateInstanceFactory<>(new Inside()))
                    .addMapping("/*"))
            .addFilter(
                Servlets.filter(
                    "ordinary", OrdinaryCalls.class, new ImmediateInstanceFactory<>(filter)))
            .addFilterUrlMapping("ordinary", "/api/*", DispatcherType.REQUEST);
    DeploymentManager manager = Servlets.defaultContainer().addDeployment(application);
    manager.deploy();
    server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(manager.start()).build();
    server.start();
  }

  @AfterEach
  void stop() {
    mayLeave.release(10);
    server.stop();
  }

  @Test
  void whoFindsNoConnectionIsToldToComeAgainAndABackupRequestIsNot() throws Exception {
    CompletableFuture<HttpResponse<String>> first = asked("/me/slow");
    assertTrue(inside.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
    HttpResponse<String> second = asked("/me").get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertEquals(503, second.statusCode());
    assertTrue(second.body().contains("STORE_AWAY"), second.body());
    for (String path : new String[] {"/operations/urgent", "/uploads/1", "/socket"}) {
      assertEquals(200, asked(path).get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode(), path);
    }
    mayLeave.release();
    assertEquals(200, first.get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode());
    assertEquals(200, asked("/me").get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode());
  }

  @Test
  void aCallThatFailsGivesItsConnectionBack() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertEquals(500, asked("/me/broken").get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode());
    }
    assertEquals(200, asked("/me").get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode());
  }

  private CompletableFuture<HttpResponse<String>> asked(String path) {
    int port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Api.PATH + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
