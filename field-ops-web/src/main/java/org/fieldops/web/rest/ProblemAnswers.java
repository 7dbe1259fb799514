package org.fieldops.web.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;

/**
 * Maps everything that can go wrong in a resource, once. What nobody foresaw is logged under a
 * number and answered without any of its text.
 */
@Provider
@ApplicationScoped
public class ProblemAnswers implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class.getName());

  private static final Duration STORE_RETRY = Duration.ofSeconds(5);
  private static final Duration PACE_RETRY = Duration.ofSeconds(1);

  @Context private HttpHeaders headers;
  @Inject private Languages languages;

  @Override
  public Response toResponse(Throwable thrown) {
    Refusal refusal = refusal(thrown);
    Locale locale = languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Response.ResponseBuilder answer =
        Response.status(refusal.problem().status())
            .type(ProblemJson.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
            .entity(ProblemJson.of(refusal, locale).toString());
    retryAfter(refusal.problem())
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
    if (thrown instanceof WebApplicationException web
        && web.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
      answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  private static Refusal refusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof EJBAccessException || cause instanceof SecurityException) {
        return new Refusal(Problem.NOT_ALLOWED);
      }
    }
    if (StoreFaults.away(thrown)) {
      LOG.log(Level.FINE, "The store is away", thrown);
      return new Refusal(Problem.STORE_AWAY);
    }
    if (StoreFaults.unstorable(thrown)) {
      return new Refusal(Problem.MALFORMED, "text");
    }
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
      return new Refusal(ofStatus(web.getResponse().getStatus()), "request");
    }
    UUID incident = UUID.randomUUID();
    LOG.log(Level.SEVERE, thrown, () -> "Incident " + incident);
    return new Refusal(Problem.UNEXPECTED, incident.toString());
  }

  /** When to come again with what is refused for the moment only. */
  public static Optional<Duration> retryAfter(Problem problem) {
    return switch (problem) {
      case STORE_AWAY, UPLOAD_LATER, EXPORT_LATER -> Optional.of(STORE_RETRY);
      case TOO_MANY_REQUESTS -> Optional.of(PACE_RETRY);
      default -> Optional.empty();
    };
  }

  /** The general problem for a status that the platform chose. */
  public static Problem ofStatus(int status) {
    return switch (status) {
      case 401 -> Problem.NOT_SIGNED_IN;
      case 403 -> Problem.NOT_ALLOWED;
      case 404 -> Problem.NOT_FOUND;
      case 405 -> Problem.METHOD_NOT_ALLOWED;
      case 412 -> Problem.CONDITION_NOT_MET;
      case 406, 415 -> Problem.MEDIA_TYPE_UNSUPPORTED;
      case 413 -> Problem.BODY_TOO_LARGE;
      case 429 -> Problem.TOO_MANY_REQUESTS;
      default -> status < 500 ? Problem.MALFORMED : Problem.UNEXPECTED;
    };
  }
}
