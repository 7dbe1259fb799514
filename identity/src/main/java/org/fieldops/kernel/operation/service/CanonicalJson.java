package org.fieldops.kernel.operation.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * One text for all JSON texts that say the same: no white space, members in the order of their
 * names' UTF-16 units and the shortest escapes, as RFC 8785 has it. Numbers are kept exact rather
 * than rounded to a double: digits without trailing zeros and a power of ten.
 */
final class CanonicalJson {

  private CanonicalJson() {}

  static void write(JsonValue value, StringBuilder to) {
    switch (value.getValueType()) {
      case OBJECT -> object((JsonObject) value, to);
      case ARRAY -> array((JsonArray) value, to);
      case STRING -> write(((JsonString) value).getString(), to);
      case NUMBER -> number(((JsonNumber) value).bigDecimalValue(), to);
      case TRUE -> to.append("true");
      case FALSE -> to.append("false");
      case NULL -> to.append("null");
    }
  }

  static void write(String text, StringBuilder to) {
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

  private static void object(JsonObject object, StringBuilder to) {
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

  private static void array(JsonArray array, StringBuilder to) {
    char separator = '[';
    for (JsonValue element : array) {
      to.append(separator);
      write(element, to);
      separator = ',';
    }
    to.append(separator == '[' ? "[]" : "]");
  }

  private static void number(BigDecimal number, StringBuilder to) {
    BigDecimal shortest = number.stripTrailingZeros();
    to.append(shortest.unscaledValue());
    if (shortest.scale() != 0) {
      to.append('E').append(-(long) shortest.scale());
    }
  }
}
