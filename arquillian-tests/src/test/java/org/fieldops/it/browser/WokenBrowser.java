package org.fieldops.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fieldops.it.ProtocolClient;

/**
 * A browser that lets itself be woken, with a push service of its own on this machine: it takes
 * what is sent and reads it with the browser's keys (RFC 8291).
 */
final class WokenBrowser implements AutoCloseable {

  private static final int HALF = 32;

  private final List<JsonObject> woken = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final KeyPair keys;
  private final byte[] secret = new byte[16];
  private final HttpServer service;

  WokenBrowser() {
    new SecureRandom().nextBytes(secret);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    service.createContext("/push", this::take);
    service.start();
  }

  /** What it was told, in the order in which it came. */
  List<JsonObject> woken() {
    return woken;
  }

  /** How the house showed who it is. */
  List<String> authorizations() {
    return authorizations;
  }

  /** Brings it to the house as this person's, as their app would. */
  void bring(ProtocolClient person) {
    JsonObject subscription =
        Json.createObjectBuilder()
            .add("endpoint", "http://127.0.0.1:" + service.getAddress().getPort() + "/push")
            .add(
                "keys",
                Json.createObjectBuilder()
                    .add("p256dh", text(point((ECPublicKey) keys.getPublic())))
                    .add("auth", text(secret)))
            .add("key", person.get("/push/key").getString("key"))
            .build();
    int answered = person.call("PUT", "/push/subscription", subscription).statusCode();
    if (answered != 204) {
      throw new AssertionError("not taken: " + answered);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
    exchange.sendResponseHeaders(201, -1);
    exchange.close();
    try (JsonReader reader = Json.createReader(new StringReader(read(body)))) {
      woken.add(reader.readObject());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not for this browser", e);
    }
  }

  private String read(byte[] body) throws GeneralSecurityException {
    ByteBuffer in = ByteBuffer.wrap(body);
    byte[] salt = taken(in, 16);
    in.getInt();
    byte[] sender = taken(in, in.get());
    byte[] sealed = taken(in, in.remaining());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(key(sender), true);
    byte[] own = point((ECPublicKey) keys.getPublic());
    byte[] label = "WebPush: info\0".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer info = ByteBuffer.allocate(label.length + own.length + sender.length);
    info.put(label).put(own).put(sender);
    byte[] shared = derived(agreement.generateSecret(), secret, info.array(), 32);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(derived(shared, salt, coded("aes128gcm"), 16), "AES"),
        new GCMParameterSpec(128, derived(shared, salt, coded("nonce"), 12)));
    byte[] padded = cipher.doFinal(sealed);
    return new String(Arrays.copyOf(padded, padded.length - 1), StandardCharsets.UTF_8);
  }

  private ECPublicKey key(byte[] point) throws GeneralSecurityException {
    ECPoint w =
        new ECPoint(new BigInteger(1, point, 1, HALF), new BigInteger(1, point, 1 + HALF, HALF));
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(new ECPublicKeySpec(w, ((ECPublicKey) keys.getPublic()).getParams()));
  }

  private static byte[] point(ECPublicKey key) {
    byte[] x = key.getW().getAffineX().toByteArray();
    byte[] y = key.getW().getAffineY().toByteArray();
    byte[] point = new byte[1 + 2 * HALF];
    point[0] = 4;
    copyEnd(x, point, 1 + HALF);
    copyEnd(y, point, 1 + 2 * HALF);
    return point;
  }

  private static void copyEnd(byte[] from, byte[] into, int end) {
    int length = Math.min(HALF, from.length);
    System.arraycopy(from, from.length - length, into, end - length, length);
  }

  private static byte[] coded(String what) {
    return ("Content-Encoding: " + what + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] derived(byte[] material, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(material).addSalt(salt).thenExpand(info, length));
  }

  private static byte[] taken(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    service.stop(0);
  }
}
