package org.fieldops.web.rest.session;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Ends a session; harmless when there is none, or when another request ends it at this moment. */
final class SessionEnd {

  private SessionEnd() {}

  static void of(@Nullable HttpSession session) {
    if (session == null) {
      return;
    }
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // signing out and the page that goes along with it meet here: it has ended, as was wanted
    }
  }
}
