package org.fieldops.web.sync;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * What a ping carries: when it was sent. A pong brings it back (RFC 6455, 5.5.3), and then all that
 * was sent before it has arrived.
 */
final class Pings {

  private Pings() {}

  static ByteBuffer now() {
    return ByteBuffer.allocate(Long.BYTES).putLong(System.currentTimeMillis()).flip();
  }

  /** When the ping was sent that this answers; nothing for a pong that nobody asked for. */
  static Optional<Instant> sentAt(ByteBuffer pong, Instant now) {
    if (pong.remaining() != Long.BYTES) {
      return Optional.empty();
    }
    Instant sent = Instant.ofEpochMilli(pong.getLong(pong.position()));
    return sent.isAfter(now) || sent.isBefore(now.minusSeconds(120))
        ? Optional.empty()
        : Optional.of(sent);
  }
}
