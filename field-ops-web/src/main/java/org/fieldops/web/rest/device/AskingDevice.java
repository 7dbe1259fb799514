package org.fieldops.web.rest.device;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which device asks: a browser by a cookie that no script reads, any other program by the header
 * {@code Fieldops-Device}. The id says nothing of who it is; it is worth something only with a
 * sign-in.
 */
public final class AskingDevice {

  static final String DEVICE = "Fieldops-Device";
  static final String UNSENT = "Fieldops-Unsent";

  private static final String ATTRIBUTE = AskingDevice.class.getName();
  private static final String COOKIE = "-device";

  /** The longest that browsers keep one. */
  private static final Duration LONG = Duration.ofDays(400);

  private static final int MOST_UNSENT = 100_000;

  private AskingDevice() {}

  /** The device of a request; empty for a program that names none. */
  public static Optional<UUID> of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof UUID made) {
      return Optional.of(made);
    }
    String name = name(request);
    Stream<String> given =
        isProgram(request)
            ? Stream.ofNullable(request.getHeader(DEVICE))
            : Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue);
    return given.map(AskingDevice::id).flatMap(Optional::stream).findFirst();
  }

  /** Gives a browser its id, which it keeps. */
  static UUID give(HttpServletRequest request, HttpServletResponse response) {
    UUID made = Ids.next();
    Cookie cookie = new Cookie(name(request), made.toString());
    cookie.setHttpOnly(true);
    cookie.setSecure(config(request).isSecure());
    cookie.setPath("/");
    cookie.setMaxAge((int) LONG.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    request.setAttribute(ATTRIBUTE, made);
    return made;
  }

  static boolean isProgram(HttpServletRequest request) {
    return request.getHeader("Authorization") != null;
  }

  /** How many entries are on it and nowhere else; null when it does not say, or nonsense. */
  static @Nullable Integer unsent(HttpServletRequest request) {
    String said = request.getHeader(UNSENT);
    if (said == null || !said.matches("\\d{1,6}")) {
      return null;
    }
    return Math.min(Integer.parseInt(said), MOST_UNSENT);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(Ids.parse(text));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  private static String name(HttpServletRequest request) {
    return config(request).getName() + COOKIE;
  }

  private static SessionCookieConfig config(HttpServletRequest request) {
    return request.getServletContext().getSessionCookieConfig();
  }
}
