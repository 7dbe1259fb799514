package org.fieldops.media.evidence.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.CaptureOrigin.Duty;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PictureNote;
import org.fieldops.media.evidence.model.Announcement;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.Stored;
import org.jspecify.annotations.Nullable;

/** Writes a piece of evidence to its row, each value beside the name of its column. */
final class EvidenceColumns {

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private EvidenceColumns() {}

  static void save(Sql sql, Evidence evidence) {
    EvidenceColumns columns = new EvidenceColumns();
    CaseFileId caseFile = evidence.caseFile();
    columns.set("state", evidence.state().name());
    columns.set("reason", evidence.reason());
    columns.set("case_file", caseFile == null ? null : caseFile.value());
    if (evidence.announcement() != null) {
      columns.said(evidence.announcement());
    }
    if (evidence.stored() != null) {
      columns.stored(evidence.stored());
    }
    columns.update(sql, evidence);
  }

  private void update(Sql sql, Evidence evidence) {
    String assignments =
        values.keySet().stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
    set("id", evidence.id().value());
    sql.update(
        "update media.evidence set " + assignments + " where id = ?", values.values().toArray());
  }

  private void said(Announcement said) {
    set("kind", said.kind().name());
    set("source", said.source().name());
    set("note", said.note());
    set("captured_at", said.capturedAt());
    set("captured_moment", said.moment());
    set("clock_known", said.clockKnown());
    set("lat", "lon", said.position());
    set("accuracy", said.accuracy());
    set("part", said.part());
    set("parts", said.parts());
    Duty duty = said.duty();
    set("unit", duty == null ? null : duty.unit().value());
    set("unit_name", duty == null ? null : duty.unitName());
    set("shift", duty == null ? null : duty.shift().value());
    set("announced_at", said.announcedAt());
  }

  private void stored(Stored stored) {
    Camera camera =
        stored.camera() == null ? new Camera(null, null, null, null, null) : stored.camera();
    set("stored_sha256", stored.sha256());
    set("stored_type", stored.contentType());
    set("width", stored.width());
    set("height", stored.height());
    set("preview", stored.preview());
    set("camera_at", camera.takenAt());
    set("camera_lat", "camera_lon", camera.position());
    set("camera_make", camera.make());
    set("camera_model", camera.model());
    set("camera_orientation", camera.orientation());
    set("notes", stored.notes().stream().sorted().map(PictureNote::name).toArray(String[]::new));
    set("received_at", stored.receivedAt());
  }

  private void set(String column, @Nullable Object value) {
    values.put(column, value);
  }

  private void set(String lat, String lon, @Nullable GeoPoint point) {
    set(lat, point == null ? null : point.lat());
    set(lon, point == null ? null : point.lon());
  }
}
