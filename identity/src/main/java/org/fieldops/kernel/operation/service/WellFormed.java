package org.fieldops.kernel.operation.service;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Refuses what JSON allows but no store should be asked to keep: texts with U+0000 or half a
 * surrogate pair (PostgreSQL's jsonb takes neither), numbers of absurd length, deep nesting.
 */
final class WellFormed {

  private static final int MAX_DEPTH = 16;
  private static final int MAX_DIGITS = 40;
  private static final int MAX_EXPONENT = 400;

  private WellFormed() {}

  static void check(JsonValue value) {
    check(value, 0);
  }

  private static void check(String text) {
    PlainText.storable("body", text);
  }

  private static void check(JsonValue value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new Refusal(Problem.MALFORMED, "body");
    }
    switch (value.getValueType()) {
      case OBJECT ->
          value
              .asJsonObject()
              .forEach((name, member) -> {
                check(name);
                check(member, depth + 1);
              });
      case ARRAY -> value.asJsonArray().forEach(element -> check(element, depth + 1));
      case STRING -> check(((JsonString) value).getString());
      case NUMBER -> number((JsonNumber) value);
      case TRUE, FALSE, NULL -> {}
    }
  }

  private static void number(JsonNumber number) {
    var decimal = number.bigDecimalValue();
    if (decimal.precision() > MAX_DIGITS || Math.abs((long) decimal.scale()) > MAX_EXPONENT) {
      throw new Refusal(Problem.MALFORMED, "body");
    }
  }
}
