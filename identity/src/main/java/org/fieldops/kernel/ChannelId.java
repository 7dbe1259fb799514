package org.fieldops.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names a channel. */
public record ChannelId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static ChannelId of(String text) {
    return new ChannelId(Ids.parse(text));
  }

  /**
   * The channel of two people, the same whoever asks: a device that has no network knows it too. A
   * UUIDv8 (RFC 9562) of the first 16 bytes of the SHA-256 over {@code "direct A B"} in UTF-8, A
   * and B the two ids in small letters, the smaller text first.
   */
  public static ChannelId between(PersonId one, PersonId other) {
    String a = one.toString();
    String b = other.toString();
    return named("direct " + (a.compareTo(b) < 0 ? a + " " + b : b + " " + a));
  }

  /**
   * The channel of those involved in a backup request, likewise from {@code "incident A"}, A the
   * request's id in small letters.
   */
  public static ChannelId of(BackupId request) {
    return named("incident " + request);
  }

  private static ChannelId named(String words) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(words));
    long high = hash.getLong() & ~0xf000L | 0x8000L;
    long low = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
    return new ChannelId(new UUID(high, low));
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
