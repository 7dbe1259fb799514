package org.fieldops.media.queue;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Objects;
import org.fieldops.kernel.WireJson;
import org.fieldops.media.UploadId;
import org.fieldops.media.upload.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * One upload that was acknowledged and is not home yet.
 *
 * @param parkedFor why it waits for a person; null while it just waits for its turn
 */
public record Ticket(Manifest manifest, @Nullable String parkedFor) {

  public UploadId id() {
    return manifest.id();
  }

  /** When all bytes were durable. */
  public Instant receivedAt() {
    return Objects.requireNonNull(manifest.receivedAt());
  }

  Ticket parked(String reason) {
    return new Ticket(manifest, reason);
  }

  Ticket freed() {
    return new Ticket(manifest, null);
  }

  public String toJson() {
    JsonObjectBuilder json = WireJson.object().add("manifest", manifest.toJson());
    if (parkedFor != null) {
      json.add("parkedFor", parkedFor);
    }
    return json.build().toString();
  }

  public static Ticket fromJson(String text) {
    JsonObject json = WireJson.parse(text);
    return new Ticket(
        Manifest.fromJson(json.getString("manifest")), json.getString("parkedFor", null));
  }
}
