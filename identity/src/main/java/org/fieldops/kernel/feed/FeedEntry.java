package org.fieldops.kernel.feed;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.fieldops.kernel.WireJson;

/**
 * One line of the feed.
 *
 * @param number place in the one order of everything, ascending in commit order, with gaps
 * @param seq place within the topic, ascending by one, without gaps
 * @param at when the server recorded it
 * @param text the body as JSON text, made once for everybody who is sent it
 */
public record FeedEntry(long number, Topic topic, long seq, String kind, Instant at, String text) {

  public FeedEntry(long number, Topic topic, long seq, String kind, Instant at, JsonObject body) {
    this(number, topic, seq, kind, at, body.toString());
  }

  /** The body, read anew each time. */
  public JsonObject body() {
    return WireJson.parse(text);
  }
}
