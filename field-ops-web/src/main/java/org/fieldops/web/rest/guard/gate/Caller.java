package org.fieldops.web.rest.guard.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.servlet.spec.ServletContextImpl;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Locale;
import java.util.Set;

/**
 * Who stands at the gate, as far as it can be told without asking anybody: a cookie counts only
 * when it names a session that lives, a bearer token is verified behind the gate.
 */
final class Caller {

  private static final HttpString FETCH_MODE = new HttpString("Sec-Fetch-Mode");
  private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private Caller() {}

  /** The server parses them when they are first asked for, and throws whatever comes of it. */
  static boolean hasReadableCookies(HttpServerExchange exchange) {
    try {
      exchange.requestCookies();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  static boolean hasSession(HttpServerExchange exchange, ServletContextImpl context) {
    Cookie cookie = exchange.getRequestCookie(context.getSessionCookieConfig().getName());
    return cookie != null && context.getSession(id(cookie.getValue())) != null;
  }

  /** Behind the id stands the name of the server's route. */
  private static String id(String value) {
    int end = value.indexOf('.');
    return end < 0 ? value : value.substring(0, end);
  }

  static boolean hasBearer(HttpServerExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    return given != null && given.toLowerCase(Locale.ROOT).startsWith("bearer ");
  }

  /** Asks for something and brings nothing. */
  static boolean onlyReads(HttpServerExchange exchange) {
    return READING.contains(exchange.getRequestMethod().toString()) && exchange.isRequestComplete();
  }

  /**
   * A form of one of our own pages, for example the sign-out, whose session has ended meanwhile.
   */
  static boolean ownForm(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    return "navigate".equals(headers.getFirst(FETCH_MODE))
        && "same-origin".equals(headers.getFirst(FETCH_SITE));
  }
}
