package org.fieldops.web.rest.guard.gate;

import java.util.Set;

/**
 * What is answered without a sign-in, as in {@code web.xml}: the offline shell, which holds no
 * data, and the call by which Keycloak ends a session.
 */
final class PublicPaths {

  static final String BACKCHANNEL_LOGOUT = "/backchannel-logout";
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
