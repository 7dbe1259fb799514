package org.fieldops.web.push.send;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.fieldops.identity.PushSubscription;

/**
 * Something to be told to one browser.
 *
 * @param text what it gets, before encryption
 * @param since when that happened, by the feed
 * @param holds after it nobody needs to be told any more
 * @param urgency as RFC 8030 has it
 * @param topic replaces what waits at the push service under the same one; 32 letters at most
 * @param tries how often it was tried
 */
public record PushPost(
    PushSubscription to,
    byte[] text,
    Instant since,
    Duration holds,
    Urgency urgency,
    String topic,
    int tries) {

  /** RFC 8030, section 5.3. */
  public enum Urgency {
    LOW("low"),
    NORMAL("normal"),
    HIGH("high");

    private final String word;

    Urgency(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  URI endpoint() {
    return URI.create(to.endpoint());
  }

  PushPost again() {
    return new PushPost(to, text, since, holds, urgency, topic, tries + 1);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(since.plus(holds));
  }

  /** Seconds for which the push service may keep it. */
  long secondsLeft(Instant now) {
    return Math.max(1, Duration.between(now, since.plus(holds)).toSeconds());
  }
}
