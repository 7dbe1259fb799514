package org.fieldops.stack;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords by RFC 6238: HMAC-SHA-1, 30 seconds, 6 digits. */
public final class Totp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  private Totp() {}

  /** The code at a moment, for a secret in Base32 (RFC 4648, padding and blanks allowed). */
  public static String code(String base32Secret, Instant at) {
    return code(decode(base32Secret), at, 6);
  }

  /** For how many more seconds the code of a moment is valid, 1 to 30. */
  public static int validSeconds(Instant at) {
    return STEP_SECONDS - Math.floorMod(at.getEpochSecond(), STEP_SECONDS);
  }

  /** The code at a moment, for the secret itself. */
  public static String code(byte[] secret, Instant at, int digits) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      long step = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      // RFC 4226, 5.3: the last four bits say where the four bytes stand
      int offset = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
      int modulus = (int) Math.pow(10, digits);
      return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] decode(String base32) {
    String text = base32.toUpperCase(Locale.ROOT).replaceAll("[\\s=]", "");
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    int buffer = 0;
    int bits = 0;
    for (char c : text.toCharArray()) {
      int value = BASE32.indexOf(c);
      if (value < 0) {
        throw new IllegalArgumentException("Not Base32: " + c);
      }
      buffer = (buffer << 5) | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes.array();
  }
}
