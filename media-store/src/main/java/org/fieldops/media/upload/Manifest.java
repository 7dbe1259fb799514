package org.fieldops.media.upload;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an upload: what was announced when it began, and who began it. Written beside
 * the bytes, carried by the ticket, kept as the receipt.
 *
 * @param receivedAt when all bytes were durable; null before
 */
public record Manifest(
    NewUpload upload,
    PersonId author,
    String authorName,
    Instant begunAt,
    @Nullable Instant receivedAt) {

  static Manifest begun(Person by, NewUpload upload, Instant now) {
    return new Manifest(upload, by.id(), by.name(), now, null);
  }

  /** The same, with all bytes durable. */
  public Manifest received(Instant at) {
    return new Manifest(upload, author, authorName, begunAt, at);
  }

  public UploadId id() {
    return upload.id();
  }

  /** True when the same person asks for the same bytes; the file's name may differ. */
  boolean sameAs(Person by, NewUpload other) {
    return author.equals(by.id())
        && upload.purpose() == other.purpose()
        && upload.length() == other.length()
        && upload.sha256().equals(other.sha256());
  }

  public String toJson() {
    JsonObjectBuilder json =
        WireJson.object()
            .add(upload.purpose().idField(), upload.id().toString())
            .add("length", upload.length())
            .add("sha256", upload.sha256())
            .add("filename", upload.filename())
            .add("contentType", upload.contentType())
            .add("author", author.toString())
            .add("authorName", authorName)
            .add("begunAt", begunAt.toString());
    if (receivedAt != null) {
      json.add("receivedAt", receivedAt.toString());
    }
    return json.build().toString();
  }

  public static Manifest fromJson(String text) {
    JsonObject json = WireJson.parse(text);
    UploadPurpose purpose =
        Stream.of(UploadPurpose.values())
            .filter(each -> json.containsKey(each.idField()))
            .findFirst()
            .orElse(UploadPurpose.EVIDENCE);
    return new Manifest(
        new NewUpload(
            UploadId.of(json.getString(purpose.idField())),
            purpose,
            json.getJsonNumber("length").longValueExact(),
            json.getString("sha256"),
            json.getString("filename"),
            json.getString("contentType")),
        new PersonId(UUID.fromString(json.getString("author"))),
        json.getString("authorName"),
        Instant.parse(json.getString("begunAt")),
        json.containsKey("receivedAt") ? Instant.parse(json.getString("receivedAt")) : null);
  }
}
