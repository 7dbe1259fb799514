package org.fieldops.web.rest.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.WebSettings;
import org.fieldops.web.rest.Api;

/**
 * Keeps database connections free for backup requests: all other calls together hold six fewer than
 * there are. Who waits longer than three seconds is told to come again, {@code STORE_AWAY}. Uploads
 * and sockets hold none while they last and are not counted.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class OrdinaryCalls extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int KEPT_FREE = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final List<String> NOT_COUNTED =
      List.of(Api.PATH + "/operations/urgent", Api.PATH + "/uploads", Api.PATH + "/socket");

  private final transient ProblemPage problems;
  private final transient Semaphore free;
  private final transient Duration patience;

  @Inject
  public OrdinaryCalls(ProblemPage problems) {
    this(problems, WebSettings.CONNECTIONS.get(), PATIENCE);
  }

  OrdinaryCalls(ProblemPage problems, int connections, Duration patience) {
    this.problems = problems;
    this.free = new Semaphore(Math.max(1, connections - KEPT_FREE));
    this.patience = patience;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (NOT_COUNTED.stream().anyMatch(request.getRequestURI()::startsWith)) {
      chain.doFilter(request, response);
    } else if (!had()) {
      problems.write(new Refusal(Problem.STORE_AWAY), request, response);
    } else {
      try {
        chain.doFilter(request, response);
      } finally {
        free.release();
      }
    }
  }

  private boolean had() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
