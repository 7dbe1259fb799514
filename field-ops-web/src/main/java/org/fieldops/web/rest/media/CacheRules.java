package org.fieldops.web.rest.media;

/**
 * What a browser may keep of evidence (RFC 9111). What it keeps it has to ask for each time, with
 * the tag that it knows, so that nothing is shown from a cache to somebody who signed out.
 */
public enum CacheRules {
  ASKED_EACH_TIME("private, no-cache"),
  NEVER("private, no-store");

  private final String header;

  CacheRules(String header) {
    this.header = header;
  }

  /** The value of {@code Cache-Control}. */
  String header() {
    return header;
  }

  /** Pictures for the screen are asked for again; the original leaves no copy behind. */
  static CacheRules of(Variant variant) {
    return variant == Variant.ORIGINAL ? NEVER : ASKED_EACH_TIME;
  }

  /** What is sent of a photo; each has a tag of its own, made of the original's SHA-256. */
  enum Variant {
    ORIGINAL(""),
    PREVIEW("-preview"),
    THUMBNAIL("-thumbnail");

    private final String suffix;

    Variant(String suffix) {
      this.suffix = suffix;
    }

    String tag(String sha256) {
      return sha256 + suffix;
    }
  }
}
