package org.fieldops.dispatch.export.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A stranger who has read {@code docs/protocol.md} and nothing of our code. */
final class ExportProof {

  private ExportProof() {}

  /** Fails unless every hash is what it has to be; the messages of it. */
  static JsonArray verified(String text) {
    JsonObject export = Json.createReader(new StringReader(text)).readObject();
    assertEquals("fieldops-channel-export-1", export.getString("format"));
    String hash = hash("", export.getJsonObject("head"));
    assertEquals(export.getString("hash"), hash, "the head");
    JsonArray messages = export.getJsonArray("messages");
    for (JsonObject each : messages.getValuesAs(JsonObject.class)) {
      long number = each.getJsonObject("message").getJsonNumber("number").longValue();
      assertEquals(hash, each.getString("previous"), "before " + number);
      hash = hash(hash, each.getJsonObject("message"));
      assertEquals(each.getString("hash"), hash, "message " + number);
    }
    JsonObject end = export.getJsonObject("end");
    assertEquals(end.getInt("messages"), messages.size());
    assertEquals(export.getString("digest"), hash(hash, end), "the end");
    return messages;
  }

  private static String hash(String previous, JsonObject added) {
    try {
      byte[] text = (previous + canonical(added)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String canonical(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          new TreeMap<>(object)
              .entrySet().stream()
                  .map(each -> "\"" + each.getKey() + "\":" + canonical(each.getValue()))
                  .collect(Collectors.joining(",", "{", "}"));
      case JsonArray array ->
          array.stream().map(ExportProof::canonical).collect(Collectors.joining(",", "[", "]"));
      case JsonString string -> string(string.getString());
      default -> Objects.requireNonNull(value).toString();
    };
  }

  private static String string(String text) {
    return text.chars()
        .mapToObj(c ->
            switch (c) {
              case '"' -> "\\\"";
              case '\\' -> "\\\\";
              case '\b' -> "\\b";
              case '\f' -> "\\f";
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              case '\t' -> "\\t";
              default -> c < ' ' ? "\\u%04x".formatted(c) : Character.toString(c);
            })
        .collect(Collectors.joining("", "\"", "\""));
  }
}
