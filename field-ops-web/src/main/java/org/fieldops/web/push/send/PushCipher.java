package org.fieldops.web.push.send;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a push so that only the browser it is for can read it: RFC 8291, one record. */
final class PushCipher {

  /** The longest text (RFC 8291, section 4). */
  static final int LONGEST = 3993;

  private static final int RECORD = 4096;
  private static final int SALT = 16;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int SHARED = 32;
  private static final byte LAST_RECORD = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PushCipher() {}

  /**
   * With a key pair and a salt of its own.
   *
   * @param browser its public key
   * @param secret its authentication secret
   */
  static byte[] encrypt(byte[] text, ECPublicKey browser, byte[] secret) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return encrypt(text, browser, secret, P256.pair(), salt);
  }

  static byte[] encrypt(
      byte[] text, ECPublicKey browser, byte[] secret, KeyPair ours, byte[] salt) {
    if (text.length > LONGEST) {
      throw new IllegalArgumentException("too long for a push: " + text.length);
    }
    byte[] point = P256.bytes((ECPublicKey) ours.getPublic());
    try {
      byte[] info = joined(ascii("WebPush: info\0"), P256.bytes(browser), point);
      byte[] shared = derived(agreed(ours, browser), secret, info, SHARED);
      byte[] key = derived(shared, salt, ascii("Content-Encoding: aes128gcm\0"), KEY);
      byte[] nonce = derived(shared, salt, ascii("Content-Encoding: nonce\0"), NONCE);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      byte[] sealed = cipher.doFinal(joined(text, new byte[] {LAST_RECORD}));
      byte[] head =
          ByteBuffer.allocate(SALT + 5).put(salt).putInt(RECORD).put((byte) point.length).array();
      return joined(head, point, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] agreed(KeyPair ours, ECPublicKey browser) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours.getPrivate());
    agreement.doPhase(browser, true);
    return agreement.generateSecret();
  }

  private static byte[] derived(byte[] material, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(material).addSalt(salt).thenExpand(info, length));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
