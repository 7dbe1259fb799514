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
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.evidence.model.Announcement;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.Stored;
import org.jspecify.annotations.Nullable;

/** Evidence in PostgreSQL. */
@ApplicationScoped
public class PostgresEvidence implements EvidenceRows {

  private static final String SAVE =
      """
      update media.evidence set
        state = ?, reason = ?, case_file = ?,
        kind = ?, note = ?, captured_at = ?, lat = ?, lon = ?, accuracy = ?, part = ?, parts = ?,
        announced_at = ?,
        stored_sha256 = ?, stored_type = ?, width = ?, height = ?, preview = ?,
        camera_at = ?, camera_lat = ?, camera_lon = ?, camera_make = ?, camera_model = ?,
        camera_orientation = ?, received_at = ?
      where id = ?
      """;

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
    // waits for whoever inserts the same id right now, then leaves that row as it is
    sql.update(
        """
        insert into media.evidence
          (id, author_id, author_name, state, filename, content_type, size, sha256)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
        """,
        begun.id().value(),
        begun.author().id().value(),
        begun.author().name(),
        begun.state().name(),
        begun.declared().filename(),
        begun.declared().contentType(),
        begun.declared().size(),
        begun.declared().sha256());
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
    Announcement said = evidence.announcement();
    Stored stored = evidence.stored();
    Camera camera = stored == null ? null : stored.camera();
    CaseFileId caseFile = evidence.caseFile();
    sql.update(
        SAVE,
        evidence.state().name(),
        evidence.reason(),
        caseFile == null ? null : caseFile.value(),
        said == null ? null : said.kind().name(),
        said == null ? null : said.note(),
        said == null ? null : said.capturedAt(),
        lat(said == null ? null : said.position()),
        lon(said == null ? null : said.position()),
        said == null ? null : said.accuracy(),
        said == null ? null : said.part(),
        said == null ? null : said.parts(),
        said == null ? null : said.announcedAt(),
        stored == null ? null : stored.sha256(),
        stored == null ? null : stored.contentType(),
        stored == null ? null : stored.width(),
        stored == null ? null : stored.height(),
        stored == null ? null : stored.preview(),
        camera == null ? null : camera.takenAt(),
        lat(camera == null ? null : camera.position()),
        lon(camera == null ? null : camera.position()),
        camera == null ? null : camera.make(),
        camera == null ? null : camera.model(),
        camera == null ? null : camera.orientation(),
        stored == null ? null : stored.receivedAt(),
        evidence.id().value());
  }

  @Override
  public List<Evidence> newest(Set<EvidenceState> states, int limit) {
    Set<EvidenceState> wanted = states.isEmpty() ? Set.of(EvidenceState.values()) : states;
    return sql.query(
        """
        select * from media.evidence where state = any (?)
        order by coalesce(received_at, first_heard_at) desc, id desc limit ?
        """,
        EvidenceRow::read,
        wanted.stream().map(EvidenceState::name).toArray(String[]::new),
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

  private static @Nullable Double lat(@Nullable GeoPoint point) {
    return point == null ? null : point.lat();
  }

  private static @Nullable Double lon(@Nullable GeoPoint point) {
    return point == null ? null : point.lon();
  }
}
