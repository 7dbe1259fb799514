package org.fieldops.web.rest.guard.gate;

import java.util.Set;

/**
 * What is answered without a sign-in, as in {@code web.xml}: the offline shell, which holds no
 * data, the call by which Keycloak ends a session, and the doors for programs and calendars.
 */
final class PublicPaths {

  static final String BACKCHANNEL_LOGOUT = "/backchannel-logout";

  /** What is said there by programs has its own proof. */
  static final String HOOKS = "/hooks/";

  static final String BUILD = "/VAADIN/build/";
  static final String ICONS = "/icons/";
  static final String MANIFEST = "/manifest.webmanifest";
  static final String PRECACHE = "/sw-runtime-resources-precache.js";

  private static final Set<String> FILES = Set.of("/sw.js", "/offline.html", MANIFEST, PRECACHE);

  private PublicPaths() {}

  static boolean shell(String path) {
    return FILES.contains(path) || path.startsWith(BUILD) || path.startsWith(ICONS);
  }
}
