package org.fieldops.dispatch;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.jspecify.annotations.Nullable;

/** {@link Extras} as they are kept, and as they stand beside {@code text} on the wire. */
public final class ExtrasJson {

  private ExtrasJson() {}

  /** As they are kept; null when there are none. */
  public static @Nullable JsonObject of(Extras extras) {
    if (extras.isNone()) {
      return null;
    }
    JsonObjectBuilder json = WireJson.object();
    add(json, extras);
    return json.build();
  }

  /** Puts in what there is. */
  static void add(JsonObjectBuilder json, Extras extras) {
    if (extras.isNone()) {
      return;
    }
    Long replyTo = extras.replyTo();
    if (replyTo != null) {
      json.add("replyTo", replyTo);
    }
    if (!extras.mentions().isEmpty()) {
      json.add(
          "mentions", WireJson.array(extras.mentions().stream().map(PersonId::toString).toList()));
    }
    if (extras.urgent()) {
      json.add("urgent", true);
    }
    UUID order = extras.orderId();
    if (order != null) {
      json.add("orderId", order.toString());
    }
    if (!extras.attachments().isEmpty()) {
      JsonArrayBuilder files = WireJson.array();
      extras.attachments().forEach(file -> files.add(json(file)));
      json.add("attachments", files);
    }
    Extras.Line line = extras.line();
    if (line != null) {
      json.add("line", line.name());
    }
    String notResult = extras.notResult();
    if (notResult != null) {
      json.add("notResult", notResult);
    }
    if (!extras.choices().isEmpty()) {
      json.add("choices", WireJson.array(extras.choices()));
    }
  }

  private static JsonObjectBuilder json(Extras.Attachment file) {
    return WireJson.object()
        .add("attachmentId", file.attachmentId().toString())
        .add("name", file.name())
        .add("contentType", file.contentType())
        .add("size", file.size())
        .add("sha256", file.sha256());
  }

  /** Reads what {@link #of} or {@link MessageJson} wrote. */
  public static Extras read(@Nullable JsonObject json) {
    if (json == null) {
      return Extras.NONE;
    }
    String order = json.getString("orderId", null);
    String line = json.getString("line", null);
    Extras read =
        new Extras(
            json.containsKey("replyTo") ? json.getJsonNumber("replyTo").longValue() : null,
            strings(json, "mentions").stream().map(PersonId::of).toList(),
            json.getBoolean("urgent", false),
            order == null ? null : UUID.fromString(order),
            files(array(json, "attachments")),
            line == null ? null : Extras.Line.valueOf(line),
            json.getString("notResult", null),
            strings(json, "choices"));
    return read.isNone() ? Extras.NONE : read;
  }

  private static List<Extras.Attachment> files(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(file ->
            new Extras.Attachment(
                UUID.fromString(file.getString("attachmentId")),
                file.getString("name"),
                file.getString("contentType"),
                file.getJsonNumber("size").longValue(),
                file.getString("sha256")))
        .toList();
  }

  private static List<String> strings(JsonObject json, String field) {
    return array(json, field).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  private static JsonArray array(JsonObject json, String field) {
    JsonArray array = json.getJsonArray(field);
    return array == null ? JsonValue.EMPTY_JSON_ARRAY : array;
  }
}
