package org.fieldops.media.sick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.Photo;
import org.fieldops.media.SickNote.State;
import org.fieldops.media.SickNote.Trouble;
import org.jspecify.annotations.Nullable;

/** Reads a sick note from its row. */
final class SickNoteRow {

  private SickNoteRow() {}

  static SickNote read(ResultSet row) throws SQLException {
    UUID takenBy = row.getObject("taken_by", UUID.class);
    String trouble = row.getString("trouble");
    return new SickNote(
        new SickNoteId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("person_name"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        Sql.instant(row, "said_at"),
        row.getBoolean("clock_known"),
        Sql.instant(row, "received_at"),
        State.valueOf(row.getString("state")),
        photo(row),
        takenBy == null ? null : new PersonId(takenBy),
        row.getString("taken_by_name"),
        optional(row, "taken_at"),
        optional(row, "done_at"),
        trouble == null ? null : Trouble.valueOf(trouble));
  }

  private static Photo photo(ResultSet row) throws SQLException {
    if (row.getObject("certificate") == null) {
      return Photo.NONE;
    }
    if (row.getBoolean("here")) {
      return Photo.HERE;
    }
    return row.getObject("certificate_at") == null ? Photo.COMING : Photo.GONE;
  }

  private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
