package org.fieldops.media.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.evidence.model.CustodyLink;
import org.fieldops.media.evidence.model.CustodyRows;

/** Custody chains in PostgreSQL, which refuses to change or remove a link. */
@ApplicationScoped
public class PostgresCustody implements CustodyRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresCustody() {}

  @Inject
  public PostgresCustody(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void append(CustodyLink link) {
    sql.update(
        """
        insert into media.custody
          (evidence, number, at, person_id, person, act, detail, previous, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        link.evidence().value(),
        link.number(),
        link.at(),
        link.personId().value(),
        link.person(),
        link.act(),
        link.detail(),
        link.previous(),
        link.hash());
  }

  @Override
  public Optional<CustodyLink> last(EvidenceId id) {
    return sql.first(
        "select * from media.custody where evidence = ? order by number desc limit 1",
        PostgresCustody::link,
        id.value());
  }

  @Override
  public List<CustodyLink> after(EvidenceId id, int number, int limit) {
    return sql.query(
        "select * from media.custody where evidence = ? and number > ? order by number limit ?",
        PostgresCustody::link,
        id.value(),
        number,
        limit);
  }

  @Override
  public List<CustodyLink> before(EvidenceId id, int number, int limit) {
    return sql.query(
            """
            select * from media.custody where evidence = ? and number < ?
            order by number desc limit ?
            """,
            PostgresCustody::link,
            id.value(),
            number,
            limit)
        .reversed();
  }

  @Override
  public Optional<CustodyLink> last(EvidenceId id, PersonId person, String act) {
    return sql.first(
        """
        select * from media.custody where evidence = ? and person_id = ? and act = ?
        order by number desc limit 1
        """,
        PostgresCustody::link,
        id.value(),
        person.value(),
        act);
  }

  private static CustodyLink link(ResultSet row) throws SQLException {
    return new CustodyLink(
        new EvidenceId(row.getObject("evidence", UUID.class)),
        row.getInt("number"),
        Sql.instant(row, "at"),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("person"),
        row.getString("act"),
        row.getString("detail"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
