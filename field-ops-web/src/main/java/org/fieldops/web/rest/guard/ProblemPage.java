package org.fieldops.web.rest.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.ProblemAnswers;
import org.fieldops.web.rest.ProblemJson;

/** Writes a refusal where no resource has the word yet. */
@ApplicationScoped
public class ProblemPage {

  private Languages languages;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ProblemPage() {}

  @Inject
  public ProblemPage(Languages languages) {
    this.languages = languages;
  }

  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem = refusal.problem();
    Locale locale = languages.of(request.getHeader("Accept-Language"));
    response.setStatus(problem.status());
    response.setContentType(ProblemJson.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", locale.getLanguage());
    ProblemAnswers.retryAfter(problem)
        .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(wait.toSeconds())));
    byte[] text = ProblemJson.of(refusal, locale).toString().getBytes(StandardCharsets.UTF_8);
    response.setContentLength(text.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(text);
    }
  }
}
