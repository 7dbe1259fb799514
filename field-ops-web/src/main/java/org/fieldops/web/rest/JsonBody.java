package org.fieldops.web.rest;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;

/**
 * Reads a request's JSON object within limits: at most 1 MiB, 24 levels and 100,000 values, all
 * three known before anything is built of it.
 */
public final class JsonBody {

  /** The most bytes a JSON request may have. */
  public static final int MAX_BYTES = 1024 * 1024;

  private static final int MAX_DEPTH = 24;
  private static final int MAX_VALUES = 100_000;

  private JsonBody() {}

  /**
   * @throws Refusal {@code BODY_TOO_LARGE} or {@code MALFORMED}
   */
  public static JsonObject read(InputStream body) {
    return read(body, MAX_BYTES);
  }

  /**
   * @param most bytes, fewer than usual
   * @throws Refusal {@code BODY_TOO_LARGE} or {@code MALFORMED}
   */
  public static JsonObject read(InputStream body, int most) {
    byte[] bytes = bytes(body, most);
    checkShape(bytes);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      try (JsonReader reader = WireJson.reader(new ByteArrayInputStream(bytes))) {
        return reader.readObject();
      }
    } catch (CharacterCodingException
        | JsonException
        | ArithmeticException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException e) {
      throw new Refusal(Problem.MALFORMED, "JSON");
    }
  }

  private static byte[] bytes(InputStream body, int most) {
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Refusal(Problem.BODY_TOO_LARGE);
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal(Problem.MALFORMED, "JSON");
    }
  }

  /** Counts brackets and separators outside of strings, whatever else the text may be. */
  private static void checkShape(byte[] bytes) {
    int depth = 0;
    int values = 0;
    boolean inString = false;
    boolean begun = false;
    for (int i = 0; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '\\' -> i += inString ? 1 : 0;
        case '"' -> inString = !inString;
        case '{', '[' -> depth += inString ? 0 : 1;
        case '}', ']' -> depth -= inString ? 0 : 1;
        case ',', ':' -> values += inString ? 0 : 1;
        default -> {}
      }
      begun |= depth > 0;
      // the parser stops at the object's end; what stands behind it was not meant for us
      boolean behind = begun && depth <= 0 && bytes[i] != '}' && (bytes[i] & 0xFF) > ' ';
      if (depth > MAX_DEPTH || behind) {
        throw new Refusal(Problem.MALFORMED, "JSON");
      }
      if (values > MAX_VALUES) {
        throw new Refusal(Problem.BODY_TOO_LARGE);
      }
    }
  }
}
