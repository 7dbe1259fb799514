package org.fieldops.web.rest.sick;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.Trouble;
import org.jspecify.annotations.Nullable;

/** A sick note on the wire; what is not known is left out. */
final class SickNoteJson {

  private SickNoteJson() {}

  static JsonObject of(SickNote note) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("sickNoteId", note.id().toString())
            .add("personId", note.person().toString())
            .add("name", note.name())
            .add("from", note.from().toString())
            .add("saidAt", WireTime.text(note.saidAt()))
            .add("clockKnown", note.clockKnown())
            .add("receivedAt", WireTime.text(note.receivedAt()))
            .add("state", note.state().name())
            .add("photo", note.photo().name());
    LocalDate until = note.until();
    if (until != null) {
      json.add("until", until.toString());
    }
    String takenBy = note.takenByName();
    if (takenBy != null) {
      json.add("takenBy", takenBy);
    }
    time(json, "takenAt", note.takenAt());
    time(json, "doneAt", note.doneAt());
    Trouble trouble = note.trouble();
    if (trouble != null) {
      json.add("trouble", trouble.name());
    }
    return json.build();
  }

  private static void time(JsonObjectBuilder json, String field, @Nullable Instant at) {
    if (at != null) {
      json.add(field, WireTime.text(at));
    }
  }
}
