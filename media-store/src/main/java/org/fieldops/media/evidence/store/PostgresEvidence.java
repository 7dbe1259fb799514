package org.fieldops.media.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.file.store.FileColumns;

/** Evidence in PostgreSQL. */
@ApplicationScoped
public class PostgresEvidence implements EvidenceRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresEvidence() {}

  @Inject
  public PostgresEvidence(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Evidence claim(Evidence begun) {
    FileColumns.claim(
        sql, "evidence", begun.id().value(), begun.author(), begun.state(), begun.declared());
    return locked(begun.id()).orElseThrow();
  }

  @Override
  public Optional<Evidence> locked(EvidenceId id) {
    return sql.first(
        "select * from media.evidence where id = ? for update", EvidenceRow::read, id.value());
  }

  @Override
  public Optional<Evidence> find(EvidenceId id) {
    return sql.first("select * from media.evidence where id = ?", EvidenceRow::read, id.value());
  }

  @Override
  public void save(Evidence evidence) {
    EvidenceColumns.save(sql, evidence);
  }

  @Override
  public List<Evidence> newest(Set<EvidenceState> states, int limit) {
    Set<EvidenceState> wanted = states.isEmpty() ? Set.of(EvidenceState.values()) : states;
    return sql.query(
        """
        select newest.* from unnest(?) as wanted (state) cross join lateral (
          select * from media.evidence where state = wanted.state
          order by listed_at desc, id desc limit ?) newest
        order by newest.listed_at desc, newest.id desc limit ?
        """,
        EvidenceRow::read,
        wanted.stream().map(EvidenceState::name).toArray(String[]::new),
        limit,
        limit);
  }

  @Override
  public List<Evidence> own(PersonId author, int limit) {
    return sql.query(
        """
        select * from media.evidence where author_id = ?
        order by first_heard_at desc, id desc limit ?
        """,
        EvidenceRow::read,
        author.value(),
        limit);
  }

  @Override
  public List<Evidence> onCase(CaseFileId caseFile, int limit) {
    return sql.query(
        """
        select * from media.evidence where case_file = ?
        order by coalesce(captured_at, received_at), id limit ?
        """,
        EvidenceRow::read,
        caseFile.value(),
        limit);
  }

  @Override
  public Map<CaseFileId, Integer> countOnCases(Collection<CaseFileId> cases) {
    Map<CaseFileId, Integer> counts = new HashMap<>();
    sql.query(
            """
            select case_file, count(*) as photos from media.evidence
            where case_file = any (cast(? as uuid[])) group by case_file
            """,
            row -> Map.entry(row.getObject("case_file", UUID.class), row.getInt("photos")),
            (Object) cases.stream().map(CaseFileId::toString).toArray(String[]::new))
        .forEach(one -> counts.put(new CaseFileId(one.getKey()), one.getValue()));
    return counts;
  }
}
