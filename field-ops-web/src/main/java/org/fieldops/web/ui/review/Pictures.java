package org.fieldops.web.ui.review;

import org.fieldops.kernel.EvidenceId;

/** Where the browser fetches pictures, with the session's cookie; relative to the application. */
public final class Pictures {

  private Pictures() {}

  /** The small upright picture; looking at it leaves no custody entry. */
  public static String thumbnail(EvidenceId id) {
    return of(id, "thumbnail");
  }

  static String preview(EvidenceId id) {
    return of(id, "preview");
  }

  static String original(EvidenceId id) {
    return of(id, "original");
  }

  private static String of(EvidenceId id, String what) {
    return "api/v1/evidence/" + id + "/" + what;
  }
}
