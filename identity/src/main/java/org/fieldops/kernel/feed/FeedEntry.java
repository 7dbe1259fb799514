package org.fieldops.kernel.feed;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * One line of the feed.
 *
 * @param number place in the one order of everything, ascending in commit order, with gaps
 * @param seq place within the topic, ascending by one, without gaps
 * @param at when the server recorded it
 */
public record FeedEntry(
    long number, Topic topic, long seq, String kind, Instant at, JsonObject body) {}
