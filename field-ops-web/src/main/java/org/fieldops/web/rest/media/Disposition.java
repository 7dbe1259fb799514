package org.fieldops.web.rest.media;

import java.nio.charset.StandardCharsets;

/** How a file is to be saved (RFC 6266). */
public final class Disposition {

  /** RFC 8187, 3.2.1, {@code attr-char}: what need not be escaped. */
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private Disposition() {}

  /** As an attachment: a plain name for old clients, the real one for the others. */
  public static String attachment(String filename) {
    return "attachment; filename=\""
        + filename.replaceAll("[^A-Za-z0-9._-]", "_")
        + "\"; filename*=UTF-8''"
        + escaped(filename);
  }

  private static String escaped(String filename) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : filename.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf((char) (each & 0xff)) >= 0) {
        escaped.append((char) each);
      } else {
        escaped.append("%%%02X".formatted(each & 0xff));
      }
    }
    return escaped.toString();
  }
}
