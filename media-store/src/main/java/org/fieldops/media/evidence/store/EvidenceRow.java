package org.fieldops.media.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.CaptureOrigin.Duty;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PhotoSource;
import org.fieldops.media.PictureNote;
import org.fieldops.media.evidence.model.Announcement;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.PhotoKind;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.file.store.FileColumns;
import org.jspecify.annotations.Nullable;

/** Reads a piece of evidence from its row. */
final class EvidenceRow {

  private EvidenceRow() {}

  static Evidence read(ResultSet row) throws SQLException {
    UUID caseFile = row.getObject("case_file", UUID.class);
    return new Evidence(
        new EvidenceId(row.getObject("id", UUID.class)),
        FileColumns.author(row),
        EvidenceState.valueOf(row.getString("state")),
        row.getString("reason"),
        FileColumns.declared(row),
        announcement(row),
        stored(row),
        caseFile == null ? null : new CaseFileId(caseFile));
  }

  private static @Nullable Announcement announcement(ResultSet row) throws SQLException {
    Instant announcedAt = instant(row, "announced_at");
    if (announcedAt == null) {
      return null;
    }
    return new Announcement(
        PhotoKind.valueOf(row.getString("kind")),
        PhotoSource.valueOf(row.getString("source")),
        row.getString("note"),
        Sql.instant(row, "captured_at"),
        Sql.instant(row, "captured_moment"),
        row.getBoolean("clock_known"),
        point(row, "lat", "lon"),
        row.getObject("accuracy", Double.class),
        row.getObject("part", Integer.class),
        row.getObject("parts", Integer.class),
        duty(row),
        announcedAt);
  }

  private static @Nullable Duty duty(ResultSet row) throws SQLException {
    UUID unit = row.getObject("unit", UUID.class);
    return unit == null
        ? null
        : new Duty(
            new UnitId(unit),
            row.getString("unit_name"),
            new ShiftId(row.getObject("shift", UUID.class)));
  }

  private static @Nullable Stored stored(ResultSet row) throws SQLException {
    String sha256 = row.getString("stored_sha256");
    if (sha256 == null) {
      return null;
    }
    return new Stored(
        sha256,
        row.getString("stored_type"),
        row.getObject("width", Integer.class),
        row.getObject("height", Integer.class),
        row.getBoolean("preview"),
        camera(row),
        notes(row),
        Sql.instant(row, "received_at"));
  }

  private static Set<PictureNote> notes(ResultSet row) throws SQLException {
    Set<PictureNote> notes = EnumSet.noneOf(PictureNote.class);
    for (String name : (String[]) row.getArray("notes").getArray()) {
      notes.add(PictureNote.valueOf(name));
    }
    return notes;
  }

  private static @Nullable Camera camera(ResultSet row) throws SQLException {
    Camera camera =
        new Camera(
            instant(row, "camera_at"),
            point(row, "camera_lat", "camera_lon"),
            row.getString("camera_make"),
            row.getString("camera_model"),
            row.getObject("camera_orientation", Integer.class));
    return camera.equals(new Camera(null, null, null, null, null)) ? null : camera;
  }

  private static @Nullable GeoPoint point(ResultSet row, String lat, String lon)
      throws SQLException {
    Double north = row.getObject(lat, Double.class);
    Double east = row.getObject(lon, Double.class);
    return north == null || east == null ? null : new GeoPoint(north, east);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
