package org.fieldops.web.push.send;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The receiving end of RFC 8291, written from the RFC and apart from what sends. */
final class Browser {

  private final KeyPair keys = P256.pair();
  private final byte[] secret = new byte[16];

  Browser() {
    new SecureRandom().nextBytes(secret);
  }

  String publicKey() {
    return P256.encode(P256.bytes((ECPublicKey) keys.getPublic()));
  }

  String secret() {
    return P256.encode(secret);
  }

  String decrypted(byte[] body) {
    ByteBuffer in = ByteBuffer.wrap(body);
    byte[] salt = taken(in, 16);
    int record = in.getInt();
    byte[] point = taken(in, in.get());
    byte[] sealed = taken(in, in.remaining());
    if (sealed.length > record) {
      throw new IllegalStateException("more than one record");
    }
    try {
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(keys.getPrivate());
      agreement.doPhase(P256.point(point), true);
      byte[] own = P256.bytes((ECPublicKey) keys.getPublic());
      byte[] info = "WebPush: info\0".getBytes(StandardCharsets.US_ASCII);
      ByteBuffer context = ByteBuffer.allocate(info.length + own.length + point.length);
      context.put(info).put(own).put(point);
      byte[] shared = hkdf(agreement.generateSecret(), secret, context.array(), 32);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(hkdf(shared, salt, label("aes128gcm"), 16), "AES"),
          new GCMParameterSpec(128, hkdf(shared, salt, label("nonce"), 12)));
      byte[] padded = cipher.doFinal(sealed);
      int end = padded.length - 1;
      while (padded[end] == 0) {
        end--;
      }
      if (padded[end] != 2) {
        throw new IllegalStateException("not the last record");
      }
      return new String(Arrays.copyOf(padded, end), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not for this browser", e);
    }
  }

  private static byte[] label(String what) {
    return ("Content-Encoding: " + what + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hkdf(byte[] material, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    HKDFParameterSpec spec =
        HKDFParameterSpec.ofExtract().addIKM(material).addSalt(salt).thenExpand(info, length);
    return KDF.getInstance("HKDF-SHA256").deriveData(spec);
  }

  private static byte[] taken(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
