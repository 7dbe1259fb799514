package org.fieldops.web.rest.documents;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.media.DocumentReader;
import org.fieldops.media.FieldDocument;
import org.fieldops.media.SentDocument;
import org.fieldops.media.SentDocument.Counts;
import org.jspecify.annotations.Nullable;

/** Documents on the wire. */
public final class DocumentJson {

  private DocumentJson() {}

  /** What is for a person. */
  public static JsonArrayBuilder list(List<FieldDocument> documents) {
    JsonArrayBuilder list = WireJson.array();
    documents.forEach(document -> list.add(of(document)));
    return list;
  }

  private static JsonObject of(FieldDocument document) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("documentId", document.id().toString())
            .add("version", document.version())
            .add("title", document.title())
            .add("senderId", document.sender().toString())
            .add("sender", document.senderName())
            .add("to", document.target())
            .add("sentAt", WireTime.text(document.sentAt()))
            .add("contentType", document.contentType())
            .add("size", document.size())
            .add("sha256", document.sha256());
    time(json, "replaces", document.replaces());
    time(json, "validUntil", document.validUntil());
    time(json, "readAt", document.readAt());
    time(json, "confirmedAt", document.confirmedAt());
    return json.build();
  }

  static JsonObject of(SentDocument document) {
    Counts counts = document.counts();
    JsonObjectBuilder json =
        WireJson.object()
            .add("documentId", document.id().toString())
            .add("title", document.title())
            .add("sender", document.senderName())
            .add("kind", document.to().kind().name())
            .add("to", document.target())
            .add("version", document.version())
            .add("state", document.state().name())
            .add("sentAt", WireTime.text(document.sentAt()))
            .add("filename", document.filename())
            .add("contentType", document.contentType())
            .add("size", document.size())
            .add("people", counts.people())
            .add("here", counts.here())
            .add("read", counts.read())
            .add("confirmed", counts.confirmed())
            .add("left", counts.left())
            .add("noRoom", counts.noRoom());
    Integer current = document.current();
    if (current != null) {
      json.add("current", current);
    }
    String reason = document.reason();
    if (reason != null) {
      json.add("reason", reason);
    }
    time(json, "validUntil", document.validUntil());
    time(json, "withdrawnAt", document.withdrawnAt());
    return json.build();
  }

  static JsonObject of(DocumentReader reader) {
    JsonArrayBuilder copies = WireJson.array();
    reader.copies().forEach(copy -> copies.add(of(copy)));
    JsonObjectBuilder json =
        WireJson.object()
            .add("personId", reader.person().toString())
            .add("name", reader.name())
            .add("since", WireTime.text(reader.since()))
            .add("copies", copies);
    time(json, "until", reader.until());
    time(json, "readAt", reader.readAt());
    time(json, "confirmedAt", reader.confirmedAt());
    time(json, "confirmedReceivedAt", reader.confirmedReceivedAt());
    if (!reader.clockKnown()) {
      json.add("clockKnown", false);
    }
    if (reader.confirmedBefore()) {
      json.add("confirmedBefore", true);
    }
    return json.build();
  }

  private static JsonObject of(DocumentReader.Copy copy) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("deviceId", copy.device().toString())
            .add("state", copy.state().name())
            .add("version", copy.version())
            .add("signedIn", copy.signedIn());
    String name = copy.name();
    if (name != null) {
      json.add("name", name);
    }
    time(json, "at", copy.at());
    return json.build();
  }

  private static void time(JsonObjectBuilder json, String field, @Nullable Instant at) {
    if (at != null) {
      json.add(field, WireTime.text(at));
    }
  }
}
