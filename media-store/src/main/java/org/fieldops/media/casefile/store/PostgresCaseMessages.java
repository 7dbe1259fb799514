package org.fieldops.media.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.CaseMessage;
import org.fieldops.media.CaseMessage.Kept;
import org.fieldops.media.casefile.model.CaseMessageRows;

/** Messages on case files, in PostgreSQL. */
@ApplicationScoped
public class PostgresCaseMessages implements CaseMessageRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresCaseMessages() {}

  @Inject
  public PostgresCaseMessages(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(CaseFileId file, CaseMessage message, Person by, Instant at) {
    return sql.update(
            """
            insert into media.case_message (case_file, message, channel, number, author,
              author_name, unit_name, said_at, text, files, kept_at, kept_by, kept_by_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_file, message) do nothing
            """,
            file.value(),
            message.id(),
            message.channel(),
            message.number(),
            message.author().value(),
            message.authorName(),
            message.unit(),
            message.at(),
            message.text(),
            message.files().toArray(String[]::new),
            at,
            by.id().value(),
            by.name())
        == 1;
  }

  @Override
  public List<Kept> on(CaseFileId file, int most) {
    return sql.query(
        """
        select * from media.case_message where case_file = ?
        order by said_at, channel, number, message limit ?
        """,
        PostgresCaseMessages::kept,
        file.value(),
        most);
  }

  @Override
  public int count(CaseFileId file) {
    sql.query("select from media.case_file where id = ? for update", row -> true, file.value());
    return sql.first(
            "select count(*) from media.case_message where case_file = ?",
            row -> row.getInt(1),
            file.value())
        .orElse(0);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new CaseMessage(
            row.getObject("message", UUID.class),
            row.getString("channel"),
            row.getLong("number"),
            new PersonId(row.getObject("author", UUID.class)),
            row.getString("author_name"),
            row.getString("unit_name"),
            Sql.instant(row, "said_at"),
            row.getString("text"),
            List.of((String[]) row.getArray("files").getArray())),
        Sql.instant(row, "kept_at"),
        row.getString("kept_by_name"));
  }
}
