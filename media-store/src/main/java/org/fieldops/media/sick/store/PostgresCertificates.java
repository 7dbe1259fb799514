package org.fieldops.media.sick.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.sick.model.Certificate;
import org.fieldops.media.sick.model.CertificateRows;

/** What is known of certificates, in PostgreSQL. */
@ApplicationScoped
public class PostgresCertificates implements CertificateRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresCertificates() {}

  @Inject
  public PostgresCertificates(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void meeting(CertificateId id) {
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "certificate " + id);
  }

  @Override
  public Optional<Certificate> find(CertificateId id) {
    return sql.first(
        "select * from media.certificate where id = ?",
        PostgresCertificates::certificate,
        id.value());
  }

  @Override
  public void add(Certificate certificate) {
    sql.update(
        """
        insert into media.certificate (id, author, sha256, size, content_type, key, received_at)
        values (?, ?, ?, ?, ?, ?::bytea, ?) on conflict (id) do nothing
        """,
        certificate.id().value(),
        certificate.author().value(),
        certificate.sha256(),
        certificate.size(),
        certificate.contentType(),
        certificate.key(),
        certificate.receivedAt());
  }

  @Override
  public void forget(CertificateId id) {
    sql.update("delete from media.certificate where id = ?", id.value());
  }

  @Override
  public int forgetNameless(Instant before) {
    return sql.update(
        """
        delete from media.certificate c where c.received_at < ?
          and not exists (select from media.sick_note n where n.certificate = c.id and n.person = c.author)
        """,
        before);
  }

  @Override
  public Set<CertificateId> known(Collection<CertificateId> ids) {
    String[] texts = ids.stream().map(CertificateId::toString).toArray(String[]::new);
    return Set.copyOf(
        sql.query(
            "select id from media.certificate where id = any (?::uuid[])",
            row -> new CertificateId(row.getObject("id", UUID.class)),
            (Object) texts));
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    return new Certificate(
        new CertificateId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("author", UUID.class)),
        row.getString("sha256"),
        row.getLong("size"),
        row.getString("content_type"),
        row.getBytes("key"),
        Sql.instant(row, "received_at"));
  }
}
