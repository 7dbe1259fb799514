package org.fieldops.web.sync;

import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What goes over a socket in one piece; the text is made once for everybody who receives it.
 *
 * @param number of the entry, 0 for a word of our own
 * @param topic of the entry, null for a word of our own
 */
record Frame(long number, @Nullable Topic topic, String text) {

  /** Asks the device to go on with the feed. */
  static final Frame PULL = new Frame(0, null, "{\"kind\":\"pull\"}");

  static Frame hello(String cursor) {
    return new Frame(0, null, "{\"kind\":\"hello\",\"cursor\":\"" + cursor + "\"}");
  }

  /** The entry as it stands on the wire, the same in the feed and on the socket. */
  static Frame of(FeedEntry entry) {
    String body = entry.text();
    StringBuilder text = new StringBuilder(body.length() + 200);
    text.append("{\"number\":").append(entry.number());
    text.append(",\"topic\":\"").append(plain(entry.topic().text()));
    text.append("\",\"seq\":").append(entry.seq());
    text.append(",\"kind\":\"").append(plain(entry.kind()));
    text.append("\",\"at\":\"").append(WireTime.text(entry.at()));
    text.append("\",\"body\":").append(body).append('}');
    return new Frame(entry.number(), entry.topic(), text.toString());
  }

  /** Topics and kinds are words of ours; one that needed an escape would be a mistake. */
  private static String plain(String word) {
    for (int at = 0; at < word.length(); at++) {
      char each = word.charAt(at);
      if (each < ' ' || each == '"' || each == '\\') {
        throw new IllegalArgumentException("no word of ours: " + word);
      }
    }
    return word;
  }
}
