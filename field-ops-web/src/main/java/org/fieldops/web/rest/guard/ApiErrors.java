package org.fieldops.web.rest.guard;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.ProblemAnswers;

/**
 * The page behind the error statuses that the server itself sets, above all the 401 of a call
 * without a sign-in: a problem like any other, without the server's own page.
 */
@WebServlet("/api-errors")
public class ApiErrors extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProblemPage problems;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
      problems.write(new Refusal(ProblemAnswers.ofStatus(status), "request"), request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
