package org.fieldops.kernel.operation;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Reads the fields of what a device sent. A field that is missing or null is refused with {@link
 * Problem#FIELD_MISSING}, a text too long with {@link Problem#TEXT_TOO_LONG}, anything else that
 * does not fit with {@link Problem#MALFORMED}, each naming the field.
 */
public record Body(JsonObject json) {

  /** What both ISO 8601 with four digits of the year and PostgreSQL can hold. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Where something was.
   *
   * @param accuracyMetres radius of the 68 % circle, 0 or more
   * @param at when the device measured it, by its own clock
   */
  public record Position(GeoPoint point, double accuracyMetres, Instant at) {}

  /** A text of {@code min} to {@code max} characters; what nobody can see counts as missing. */
  public String text(String field, int min, int max) {
    String text = optionalText(field, max).orElse("");
    if (text.codePointCount(0, text.length()) < min) {
      throw missing(field);
    }
    return text;
  }

  /** A text of at most {@code max} characters, or nothing; what nobody can see is nothing. */
  public Optional<String> optionalText(String field, int max) {
    Optional<String> text = string(field).filter(given -> !PlainText.isBlank(given));
    if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > max) {
      throw new Refusal(Problem.TEXT_TOO_LONG, field, max);
    }
    return text;
  }

  public UUID uuid(String field) {
    return optionalUuid(field).orElseThrow(() -> missing(field));
  }

  public Optional<UUID> optionalUuid(String field) {
    return string(field)
        .map(text -> {
          try {
            return Ids.parse(text);
          } catch (Refusal e) {
            throw malformed(field);
          }
        });
  }

  /**
   * A device's own word for a time, in ISO 8601 with its zone: however odd, it is no reason to
   * refuse. What nobody can write down, beyond the years 1 and 9999, becomes the nearest that can.
   */
  public Instant deviceTime(String field) {
    return optionalDeviceTime(field).orElseThrow(() -> missing(field));
  }

  public Optional<Instant> optionalDeviceTime(String field) {
    return string(field)
        .map(text -> {
          try {
            return Instant.parse(text);
          } catch (DateTimeException e) {
            throw malformed(field);
          }
        })
        .map(instant ->
            instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant);
  }

  /** A whole number from {@code min} to {@code max}. */
  public long whole(String field, long min, long max) {
    return optionalWhole(field, min, max).orElseThrow(() -> missing(field));
  }

  public OptionalLong optionalWhole(String field, long min, long max) {
    Optional<JsonNumber> number = number(field);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      long whole = number.get().longValueExact();
      if (whole >= min && whole <= max) {
        return OptionalLong.of(whole);
      }
    } catch (ArithmeticException e) {
      throw malformed(field);
    }
    throw malformed(field);
  }

  /** A number from {@code min} to {@code max}. */
  public double decimal(String field, double min, double max) {
    double value = number(field).orElseThrow(() -> missing(field)).doubleValue();
    if (!(value >= min && value <= max)) {
      throw malformed(field);
    }
    return value;
  }

  /** One of an enum's names. */
  public <E extends Enum<E>> E choice(String field, Class<E> of) {
    return optionalChoice(field, of).orElseThrow(() -> missing(field));
  }

  public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> of) {
    return string(field)
        .map(text -> {
          try {
            return Enum.valueOf(of, text);
          } catch (IllegalArgumentException e) {
            throw malformed(field);
          }
        });
  }

  /** A SHA-256 in hex, returned in lower case. */
  public String sha256(String field) {
    String text = string(field).orElseThrow(() -> missing(field)).toLowerCase(Locale.ROOT);
    if (!SHA256.matcher(text).matches()) {
      throw malformed(field);
    }
    return text;
  }

  /** True when it says so; not said is no. */
  public boolean flag(String field) {
    JsonValue value = json.getOrDefault(field, JsonValue.NULL);
    if (value.equals(JsonValue.TRUE)) {
      return true;
    }
    if (value.equals(JsonValue.FALSE) || value.equals(JsonValue.NULL)) {
      return false;
    }
    throw malformed(field);
  }

  /** At most {@code most} values; none when nothing is said. */
  public List<JsonValue> list(String field, int most) {
    List<JsonValue> values =
        value(field, JsonArray.class).map(List::<JsonValue>copyOf).orElse(List.of());
    if (values.size() > most) {
      throw malformed(field);
    }
    return values;
  }

  /** An object within this one. */
  public Optional<Body> optionalObject(String field) {
    return value(field, JsonObject.class).map(Body::new);
  }

  /** A position {@code {lat, lon, accuracy, at}}. */
  public Optional<Position> optionalPosition(String field) {
    return optionalObject(field)
        .map(body ->
            new Position(
                new GeoPoint(body.decimal("lat", -90, 90), body.decimal("lon", -180, 180)),
                body.decimal("accuracy", 0, Integer.MAX_VALUE),
                body.deviceTime("at")));
  }

  private Optional<String> string(String field) {
    Optional<String> text = value(field, JsonString.class).map(JsonString::getString);
    text.ifPresent(given -> PlainText.storable(field, given));
    return text;
  }

  private Optional<JsonNumber> number(String field) {
    return value(field, JsonNumber.class);
  }

  private <T extends JsonValue> Optional<T> value(String field, Class<T> type) {
    JsonValue value = json.getOrDefault(field, JsonValue.NULL);
    if (value.equals(JsonValue.NULL)) {
      return Optional.empty();
    }
    if (!type.isInstance(value)) {
      throw malformed(field);
    }
    return Optional.of(type.cast(value));
  }

  private static Refusal missing(String field) {
    return new Refusal(Problem.FIELD_MISSING, field);
  }

  private static Refusal malformed(String field) {
    return new Refusal(Problem.MALFORMED, field);
  }
}
