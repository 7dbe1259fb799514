package org.fieldops.web.rest.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldops.identity.Contacts;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.Api;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.session.OwnOrigin;
import org.fieldops.web.rest.session.SignedInPeople;

/** What every call of the API passes, in this order, before anything reads its body. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String OPERATIONS = Api.PATH + "/operations";
  private static final Pattern WEIGHT = Pattern.compile(";\\s*[qQ]\\s*(?:=([^;,]*))?(?=[;,]|$)");
  private static final String UPLOADS = Api.PATH + "/uploads";

  @Inject private transient SignedInPeople visitors;
  @Inject private transient Pace pace;
  @Inject private transient Contacts contacts;
  @Inject private transient Clock clock;
  @Inject private transient ProblemPage problems;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      ownOrigin(request);
      known(request);
      readable(request);
      Person person = visitors.get();
      contacts.heard(person.id(), clock.instant());
      size(request);
      pace(request, person);
    } catch (Refusal refusal) {
      problems.write(refusal, request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }

  /** Beside the API there would be the desks' page, which answers everything. */
  private static void known(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith(Api.PATH + "/")) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }

  /** RFC 9110, 12.4.2; what is none would be a fault of ours further in. */
  private static void readable(HttpServletRequest request) {
    for (String accept : Collections.list(request.getHeaders("Accept"))) {
      Matcher weight = WEIGHT.matcher(accept);
      while (weight.find()) {
        String value = weight.group(1);
        if (value == null || !value.strip().matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?")) {
          throw new Refusal(Problem.MALFORMED, "Accept");
        }
      }
    }
  }

  private static void ownOrigin(HttpServletRequest request) {
    if (!OwnOrigin.holds(request)) {
      throw new Refusal(Problem.FOREIGN_ORIGIN);
    }
  }

  /** Uploads have their own limit; all else is JSON. */
  private static void size(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith(UPLOADS)
        && request.getContentLengthLong() > JsonBody.MAX_BYTES) {
      throw new Refusal(Problem.BODY_TOO_LARGE);
    }
  }

  /** Operations are counted once it is known whether they are about a backup request. */
  private void pace(HttpServletRequest request, Person person) {
    if (!request.getRequestURI().startsWith(OPERATIONS)) {
      pace.take(person.id());
    }
  }
}
