package org.fieldops.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a device calls its file; only a word that is one of RFC 6838 counts, any other is none. */
public final class ContentTypes {

  /** Of bytes of which nothing is known. */
  public static final String UNKNOWN = "application/octet-stream";

  private static final Pattern NAMED =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,48}/[a-z0-9][a-z0-9!#$&^_.+-]{0,48}");

  private ContentTypes() {}

  /** In small letters. */
  public static String clean(String given) {
    String type = given.strip().toLowerCase(Locale.ROOT);
    return NAMED.matcher(type).matches() ? type : UNKNOWN;
  }
}
