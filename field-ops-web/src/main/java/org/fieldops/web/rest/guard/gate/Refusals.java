package org.fieldops.web.rest.guard.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.fieldops.kernel.Problem;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.ProblemAnswers;
import org.fieldops.web.rest.ProblemJson;
import org.xnio.IoUtils;

/**
 * Refuses at the gate, in the same form as everywhere, and hangs up: what the caller still wanted
 * to bring is not waited for. All answers are written beforehand; nothing is logged, or whoever is
 * refused could fill the log.
 */
final class Refusals {

  /** So that the answer is read before the line is cut. */
  private static final int LINGER_MILLIS = 2_000;

  private record Kind(Problem problem, Locale locale) {}

  private final Map<Kind, byte[]> answers = new ConcurrentHashMap<>();
  private final Languages languages = new Languages();

  Refusals() {
    for (Problem problem :
        List.of(
            Problem.MALFORMED,
            Problem.NOT_SIGNED_IN,
            Problem.BODY_TOO_LARGE,
            Problem.TOO_MANY_REQUESTS)) {
      for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
        String text = ProblemJson.of(problem, List.of("request"), locale).toString();
        answers.put(new Kind(problem, locale), text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  void refuse(HttpServerExchange exchange, Problem problem) {
    Locale locale = languages.of(exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE));
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
    headers.put(Headers.CONTENT_LANGUAGE, locale.getLanguage());
    ProblemAnswers.retryAfter(problem)
        .ifPresent(wait -> headers.put(Headers.RETRY_AFTER, wait.toSeconds()));
    byte[] text = answers.getOrDefault(new Kind(problem, locale), new byte[0]);
    end(exchange, problem.status(), text);
  }

  /** Sends a page to the beginning, where the sign-in waits. */
  void toTheBeginning(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.LOCATION, "/");
    end(exchange, 303, new byte[0]);
  }

  /** Ends a request that takes too long to arrive; there is nobody to answer. */
  static void cut(HttpServerExchange exchange) {
    IoUtils.safeClose(exchange.getConnection());
    // finds the line dead, and lets everybody know who counts this request
    exchange.endExchange();
  }

  private static void end(HttpServerExchange exchange, int status, byte[] text) {
    exchange.setStatusCode(status);
    exchange.setPersistent(false);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange
        .getIoThread()
        .executeAfter(
            () -> {
              if (!exchange.isComplete()) {
                cut(exchange);
              }
            },
            LINGER_MILLIS,
            TimeUnit.MILLISECONDS);
    exchange.getResponseSender().send(ByteBuffer.wrap(text));
  }
}
