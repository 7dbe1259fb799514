package org.fieldops.web.rest.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changes something and rides on a session cookie must come from our own pages: {@code
 * Sec-Fetch-Site: same-origin} (Fetch Metadata), or an {@code Origin} that is ours. A bearer token
 * is sent by nobody unasked and needs no such proof.
 */
public final class OwnOrigin {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private OwnOrigin() {}

  public static boolean holds(HttpServletRequest request) {
    boolean upgrade = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    if (bearer(request) || (HARMLESS.contains(request.getMethod()) && !upgrade)) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    return same(request.getHeader("Origin"), request.getHeader("Host"));
  }

  private static boolean bearer(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
  }

  static boolean same(@Nullable String origin, @Nullable String host) {
    if (origin == null || host == null) {
      return false;
    }
    try {
      URI uri = new URI(origin);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && host.equalsIgnoreCase(uri.getAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
