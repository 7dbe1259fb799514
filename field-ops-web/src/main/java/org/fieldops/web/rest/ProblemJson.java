package org.fieldops.web.rest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;

/** A refusal as it stands on the wire: RFC 9457 with our code. */
public final class ProblemJson {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemJson() {}

  public static JsonObject of(Refusal refusal, Locale locale) {
    return of(refusal.problem(), refusal.facts(), locale);
  }

  public static JsonObject of(Problem problem, List<?> facts, Locale locale) {
    ProblemWords words = ProblemWords.of(problem, facts, locale);
    return WireJson.object()
        .add("type", "about:blank")
        .add("code", problem.name())
        .add("status", problem.status())
        .add("title", words.title())
        .add("detail", words.detail())
        .build();
  }
}
