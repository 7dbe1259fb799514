package org.fieldops.kernel;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * One text for all JSON texts that say the same: no white space, members in the order of their
 * names' UTF-16 units and the shortest escapes, as RFC 8785 has it.
 */
public final class CanonicalJson {

  private final BiConsumer<JsonNumber, StringBuilder> numbers;

  private CanonicalJson(BiConsumer<JsonNumber, StringBuilder> numbers) {
    this.numbers = numbers;
  }

  /**
   * With numbers kept exact rather than rounded to a double: digits without trailing zeros and a
   * power of ten.
   */
  public static CanonicalJson exact() {
    return new CanonicalJson((number, to) -> exact(number.bigDecimalValue(), to));
  }

  /**
   * With whole numbers only, as RFC 8785 writes them.
   *
   * @throws ArithmeticException when writing another number
   */
  public static CanonicalJson whole() {
    return new CanonicalJson((number, to) -> to.append(number.bigIntegerValueExact()));
  }

  /** The text of one value. */
  public String text(JsonValue value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  public void write(JsonValue value, StringBuilder to) {
    switch (value.getValueType()) {
      case OBJECT -> object((JsonObject) value, to);
      case ARRAY -> array((JsonArray) value, to);
      case STRING -> write(((JsonString) value).getString(), to);
      case NUMBER -> numbers.accept((JsonNumber) value, to);
      case TRUE -> to.append("true");
      case FALSE -> to.append("false");
      case NULL -> to.append("null");
    }
  }

  public void write(String text, StringBuilder to) {
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> to.append("\\\"");
        case '\\' -> to.append("\\\\");
        case '\b' -> to.append("\\b");
        case '\f' -> to.append("\\f");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        default -> {
          if (c < ' ') {
            to.append(String.format("\\u%04x", (int) c));
          } else {
            to.append(c);
          }
        }
      }
    }
    to.append('"');
  }

  private void object(JsonObject object, StringBuilder to) {
    char separator = '{';
    for (var member : new TreeMap<>(object).entrySet()) {
      to.append(separator);
      write(member.getKey(), to);
      to.append(':');
      write(member.getValue(), to);
      separator = ',';
    }
    to.append(separator == '{' ? "{}" : "}");
  }

  private void array(JsonArray array, StringBuilder to) {
    char separator = '[';
    for (JsonValue element : array) {
      to.append(separator);
      write(element, to);
      separator = ',';
    }
    to.append(separator == '[' ? "[]" : "]");
  }

  private static void exact(BigDecimal number, StringBuilder to) {
    BigDecimal shortest = number.stripTrailingZeros();
    to.append(shortest.unscaledValue());
    if (shortest.scale() != 0) {
      to.append('E').append(-(long) shortest.scale());
    }
  }
}
