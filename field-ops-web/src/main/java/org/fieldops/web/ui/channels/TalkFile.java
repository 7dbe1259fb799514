package org.fieldops.web.ui.channels;

import java.text.NumberFormat;
import java.util.Locale;
import org.fieldops.dispatch.Extras;

/**
 * A file that a message names, as it stands on a desk; the counterpart of {@code TalkFile} in
 * {@code talk-files.ts}.
 *
 * @param kind {@code picture}, {@code voice} or {@code file}: how it is drawn; its author's word,
 *     which opens nothing
 * @param size in words
 */
record TalkFile(String id, String name, String kind, String size) {

  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;

  static TalkFile of(Extras.Attachment file, Locale locale) {
    return new TalkFile(
        file.attachmentId().toString(), file.name(), kind(file.contentType()), size(file, locale));
  }

  private static String kind(String type) {
    return type.startsWith("image/") ? "picture" : type.startsWith("audio/") ? "voice" : "file";
  }

  private static String size(Extras.Attachment file, Locale locale) {
    NumberFormat numbers = NumberFormat.getInstance(locale);
    numbers.setMaximumFractionDigits(1);
    return file.size() < MEGA
        ? numbers.format(Math.max(1, Math.round((double) file.size() / KILO))) + " kB"
        : numbers.format((double) file.size() / MEGA) + " MB";
  }
}
