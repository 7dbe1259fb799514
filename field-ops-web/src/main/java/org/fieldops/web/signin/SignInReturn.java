package org.fieldops.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.guard.ProblemPage;

/**
 * The page behind status 400. Two tabs that sign in at once share one state cookie, so the older
 * one comes back from Keycloak (GET with {@code state} and {@code code}) to a 400. It is sent to
 * the same path without its query: by then the session of the other tab, or Keycloak's own, carries
 * it through. Every other 400 keeps its status.
 */
public class SignInReturn extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProblemPage problems;

  /** For the container. */
  public SignInReturn() {}

  SignInReturn(ProblemPage problems) {
    this.problems = problems;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (isReturnFromSignIn(request)) {
      response.reset();
      response.setHeader("Cache-Control", "no-store");
      response.sendRedirect(pathOf(request));
      return;
    }
    problems.write(new Refusal(Problem.MALFORMED, "request"), request, response);
  }

  private static boolean isReturnFromSignIn(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        && request.getParameter("state") != null
        && request.getParameter("code") != null;
  }

  /** The path that was asked for; always one of ours, so that nobody can be sent elsewhere. */
  private static String pathOf(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = asked instanceof String text ? text : "/";
    return path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\") ? path : "/";
  }
}
