package org.fieldops.web.rest.media;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.CustodyHistory;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PictureNote;
import org.jspecify.annotations.Nullable;

/** Evidence as it stands on the wire; what is not known is left out. */
public final class EvidenceJson {

  private EvidenceJson() {}

  /** The newest first, as {@code GET /evidence} answers. */
  public static JsonObject list(List<EvidenceView> all, Locale locale) {
    JsonArrayBuilder items = WireJson.array();
    all.forEach(one -> items.add(of(one, locale)));
    return WireJson.object().add("items", items).build();
  }

  /**
   * @param locale of the words in it
   */
  static JsonObjectBuilder of(EvidenceView evidence, Locale locale) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("evidenceId", evidence.id().toString())
            .add("state", evidence.state().name())
            .add("authorId", evidence.author().toString())
            .add("author", evidence.authorName())
            .add("kind", evidence.kind())
            .add("filename", evidence.filename())
            .add("contentType", evidence.contentType())
            .add("size", evidence.size())
            .add("sha256", evidence.sha256())
            .add("hasPreview", evidence.hasPreview())
            .add("source", evidence.source().name())
            .add("clockKnown", evidence.clockKnown())
            .add("differences", WireJson.array(evidence.differences()))
            .add("notes", WireJson.array(notes(evidence, PictureNote::name)))
            .add("noteWords", WireJson.array(notes(evidence, note -> note.words(locale))));
    add(json, "reason", evidence.reason());
    add(json, "reasonWords", evidence.reasonWords(locale));
    add(json, "note", evidence.note());
    add(json, "capturedAt", evidence.capturedAt());
    add(json, "at", evidence.moment());
    add(json, "unit", evidence.unitName());
    add(json, "announcedAt", evidence.announcedAt());
    add(json, "receivedAt", evidence.receivedAt());
    add(json, "position", evidence.position(), evidence.accuracy());
    add(json, "width", evidence.width());
    add(json, "height", evidence.height());
    add(json, "caseNumber", evidence.caseNumber());
    Camera camera = evidence.camera();
    if (camera != null) {
      json.add("camera", camera(camera));
    }
    if (evidence.caseFile() != null) {
      json.add("caseFileId", evidence.caseFile().toString());
    }
    return json;
  }

  private static List<String> notes(EvidenceView evidence, Function<PictureNote, String> as) {
    return evidence.notes().stream().sorted().map(as).toList();
  }

  static JsonObject custody(CustodyHistory history) {
    JsonArrayBuilder array = WireJson.array();
    for (CustodyEntry entry : history.entries()) {
      array.add(
          WireJson.object()
              .add("number", entry.number())
              .add("at", WireTime.text(entry.at()))
              .add("person", entry.person())
              .add("act", entry.act())
              .add("detail", entry.detail())
              .add("previous", entry.previous())
              .add("hash", entry.hash()));
    }
    return WireJson.object()
        .add("intact", history.intact())
        .add("entries", array)
        .add("more", history.more())
        .build();
  }

  private static JsonObjectBuilder camera(Camera camera) {
    JsonObjectBuilder json = WireJson.object();
    add(json, "takenAt", camera.takenAt());
    add(json, "position", camera.position(), null);
    add(json, "make", camera.make());
    add(json, "model", camera.model());
    add(json, "orientation", camera.orientation());
    return json;
  }

  private static void add(JsonObjectBuilder json, String key, @Nullable String value) {
    if (value != null) {
      json.add(key, value);
    }
  }

  private static void add(JsonObjectBuilder json, String key, @Nullable Integer value) {
    if (value != null) {
      json.add(key, value);
    }
  }

  private static void add(JsonObjectBuilder json, String key, @Nullable Instant value) {
    if (value != null) {
      json.add(key, WireTime.text(value));
    }
  }

  private static void add(
      JsonObjectBuilder json, String key, @Nullable GeoPoint point, @Nullable Double accuracy) {
    if (point != null) {
      JsonObjectBuilder position =
          WireJson.object().add("lat", point.lat()).add("lon", point.lon());
      if (accuracy != null) {
        position.add("accuracy", accuracy);
      }
      json.add(key, position);
    }
  }
}
