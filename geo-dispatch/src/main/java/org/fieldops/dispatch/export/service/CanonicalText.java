package org.fieldops.dispatch.export.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.TreeMap;

/**
 * The canonical form of JSON (RFC 8785) for what an export consists of: no white space, members in
 * the order of their names, the shortest escapes, whole numbers only.
 */
final class CanonicalText {

  private CanonicalText() {}

  static String of(JsonValue value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(JsonValue value, StringBuilder to) {
    switch (value.getValueType()) {
      case OBJECT -> object((JsonObject) value, to);
      case ARRAY -> array((JsonArray) value, to);
      case STRING -> string(((JsonString) value).getString(), to);
      case NUMBER -> to.append(((JsonNumber) value).bigIntegerValueExact());
      case TRUE -> to.append("true");
      case FALSE -> to.append("false");
      case NULL -> to.append("null");
    }
  }

  private static void object(JsonObject object, StringBuilder to) {
    to.append('{');
    boolean first = true;
    for (var member : new TreeMap<>(object).entrySet()) {
      if (!first) {
        to.append(',');
      }
      first = false;
      string(member.getKey(), to);
      to.append(':');
      write(member.getValue(), to);
    }
    to.append('}');
  }

  private static void array(JsonArray array, StringBuilder to) {
    to.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        to.append(',');
      }
      write(array.get(i), to);
    }
    to.append(']');
  }

  private static void string(String text, StringBuilder to) {
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
            to.append("\\u%04x".formatted((int) c));
          } else {
            to.append(c);
          }
        }
      }
    }
    to.append('"');
  }
}
