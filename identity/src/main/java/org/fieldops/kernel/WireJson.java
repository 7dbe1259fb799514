package org.fieldops.kernel;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;

/**
 * JSON by one provider that is kept. The static methods of {@code jakarta.json.Json} look the
 * provider up anew each time, which cost a sixth of a message; so everything that runs for each
 * operation, entry or call uses these.
 */
public final class WireJson {

  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

  private WireJson() {}

  public static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  public static JsonArrayBuilder array() {
    return PROVIDER.createArrayBuilder();
  }

  public static JsonArrayBuilder array(Collection<?> elements) {
    return PROVIDER.createArrayBuilder(elements);
  }

  /** Reads an object from a text of ours. */
  public static JsonObject parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A reader of JSON in UTF-8, to be closed by the caller. */
  public static JsonReader reader(InputStream utf8) {
    return READERS.createReader(utf8);
  }
}
