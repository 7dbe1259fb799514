package org.fieldops.web.push.send;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;

/** Keys of the curve P-256, as they travel: uncompressed points (SEC 1), scalars, base64url. */
final class P256 {

  /** Bytes of a point: 4, x, y. */
  static final int POINT = 65;

  private static final int HALF = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final ECParameterSpec CURVE = ((ECPublicKey) pair().getPublic()).getParams();

  private P256() {}

  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(ECPublicKey key) {
    byte[] bytes = new byte[POINT];
    bytes[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), bytes, 1);
    put(key.getW().getAffineY(), bytes, 1 + HALF);
    return bytes;
  }

  /**
   * @throws IllegalArgumentException when it is no point of the curve
   */
  static ECPublicKey point(byte[] bytes) {
    if (bytes.length != POINT || bytes[0] != UNCOMPRESSED) {
      throw new IllegalArgumentException("no uncompressed point");
    }
    ECPoint point =
        new ECPoint(new BigInteger(1, bytes, 1, HALF), new BigInteger(1, bytes, 1 + HALF, HALF));
    if (!onCurve(point)) {
      throw new IllegalArgumentException("not on the curve");
    }
    try {
      return (ECPublicKey)
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when it is no scalar of the curve
   */
  static ECPrivateKey scalar(byte[] bytes) {
    BigInteger s = new BigInteger(1, bytes);
    if (bytes.length != HALF || s.signum() == 0 || s.compareTo(CURVE.getOrder()) >= 0) {
      throw new IllegalArgumentException("no private key of P-256");
    }
    try {
      return (ECPrivateKey)
          KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(s, CURVE));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static byte[] decode(String base64url) {
    return Base64.getUrlDecoder().decode(base64url);
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static boolean onCurve(ECPoint point) {
    BigInteger p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
      return false;
    }
    BigInteger right =
        x.pow(3).add(CURVE.getCurve().getA().multiply(x)).add(CURVE.getCurve().getB()).mod(p);
    return y.multiply(y).mod(p).equals(right);
  }

  private static void put(BigInteger number, byte[] into, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(HALF, bytes.length);
    System.arraycopy(bytes, bytes.length - length, into, at + HALF - length, length);
  }
}
