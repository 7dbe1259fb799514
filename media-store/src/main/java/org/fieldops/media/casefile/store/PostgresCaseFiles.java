package org.fieldops.media.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.casefile.model.CaseFile;
import org.fieldops.media.casefile.model.CaseFileRows;
import org.fieldops.media.casefile.model.CaseKind;

/** Case files in PostgreSQL. */
@ApplicationScoped
public class PostgresCaseFiles implements CaseFileRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresCaseFiles() {}

  @Inject
  public PostgresCaseFiles(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<CaseFile> find(CaseFileId id) {
    return sql.first(
        "select * from media.case_file where id = ?", PostgresCaseFiles::caseFile, id.value());
  }

  @Override
  public List<CaseFile> search(String text, int limit) {
    String pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return sql.query(
        """
        select * from media.case_file
        where title ilike ? or kind || ' ' || year || '-' || lpad(running::text, 6, '0') ilike ?
        order by opened_at desc, id desc limit ?
        """,
        PostgresCaseFiles::caseFile,
        pattern,
        pattern,
        limit);
  }

  @Override
  public Map<CaseFileId, String> numbers(Collection<CaseFileId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<CaseFileId, String> numbers = new HashMap<>();
    sql.query(
            "select * from media.case_file where id = any (cast(? as uuid[]))",
            PostgresCaseFiles::caseFile,
            (Object) ids.stream().map(CaseFileId::toString).toArray(String[]::new))
        .forEach(found -> numbers.put(found.id(), found.number()));
    return numbers;
  }

  @Override
  public int nextNumber(CaseKind kind, int year) {
    return sql.first(
            """
            insert into media.case_number as n (kind, year, last) values (?, ?, 1)
            on conflict (kind, year) do update set last = n.last + 1 returning last
            """,
            row -> row.getInt("last"),
            kind.name(),
            year)
        .orElseThrow();
  }

  @Override
  public boolean add(CaseFile file) {
    return sql.update(
            """
            insert into media.case_file
              (id, kind, year, running, title, open, opened_at, opened_by, opened_by_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """,
            file.id().value(),
            file.kind().name(),
            file.year(),
            file.running(),
            file.title(),
            file.open(),
            file.openedAt(),
            file.openedBy().value(),
            file.openedByName())
        == 1;
  }

  private static CaseFile caseFile(ResultSet row) throws SQLException {
    return new CaseFile(
        new CaseFileId(row.getObject("id", UUID.class)),
        CaseKind.valueOf(row.getString("kind")),
        row.getInt("year"),
        row.getInt("running"),
        row.getString("title"),
        row.getBoolean("open"),
        Sql.instant(row, "opened_at"),
        new PersonId(row.getObject("opened_by", UUID.class)),
        row.getString("opened_by_name"));
  }
}
