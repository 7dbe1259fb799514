package org.fieldops.media.file.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;

/** Whose a file is and what was declared of it, in the row of a table of this schema. */
public final class FileColumns {

  private FileColumns() {}

  /**
   * Begins a row, unless there is one. Waits for whoever inserts the same id right now, then leaves
   * that row as it is.
   *
   * @param table its name without schema, never from outside
   */
  public static void claim(
      Sql sql, String table, UUID id, Author author, Enum<?> state, Declared declared) {
    sql.update(
        """
        insert into media.%s
          (id, author_id, author_name, state, filename, given_name, content_type, size, sha256)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
        """
            .formatted(table),
        id,
        author.id().value(),
        author.name(),
        state.name(),
        declared.filename(),
        declared.givenName(),
        declared.contentType(),
        declared.size(),
        declared.sha256());
  }

  /** Whose it is. */
  public static Author author(ResultSet row) throws SQLException {
    return new Author(
        new PersonId(row.getObject("author_id", UUID.class)), row.getString("author_name"));
  }

  /** What was declared of it. */
  public static Declared declared(ResultSet row) throws SQLException {
    return new Declared(
        row.getString("filename"),
        row.getString("given_name"),
        row.getString("content_type"),
        row.getLong("size"),
        row.getString("sha256"));
  }
}
