package org.fieldops.dispatch.backup.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.dispatch.backup.model.BackupRepository;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Backup requests in PostgreSQL. */
@ApplicationScoped
public class JpaBackupRequests implements BackupRepository {

  private static final int MOST = 200;
  private static final int MOST_ENDED = 50;

  /** Nothing has this id: stands for "no unit" and "no channel" in a query. */
  private static final UUID NONE = new UUID(0, 0);

  @PersistenceContext(unitName = "dispatch")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  JpaBackupRequests() {}

  public JpaBackupRequests(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(BackupRequest request) {
    em.persist(request);
  }

  @Override
  public Optional<BackupRequest> byId(BackupId id) {
    return Optional.ofNullable(em.find(BackupRequest.class, id.value()));
  }

  @Override
  public Optional<BackupRequest> locked(BackupId id) {
    BackupRequest request = em.find(BackupRequest.class, id.value());
    if (request != null) {
      // what was read before the lock may be old
      em.refresh(request, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(request);
  }

  @Override
  public void lockPerson(PersonId person) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
        .setParameter("key", "dispatch.backup_request " + person)
        .getSingleResult();
  }

  @Override
  public Optional<BackupRequest> lockedOpenOf(PersonId person) {
    return em.createQuery(
            "select b.id from BackupRequest b where b.asker.person = :person and b.state <> :closed",
            UUID.class)
        .setParameter("person", person.value())
        .setParameter("closed", State.CLOSED)
        .getResultStream()
        .findFirst()
        .flatMap(id -> locked(new BackupId(id)))
        .filter(request -> request.state() != State.CLOSED);
  }

  @Override
  public List<BackupRequest> open() {
    return em.createQuery(
            """
            select b from BackupRequest b where b.state <> :closed
            order by b.urgent desc, b.receivedAt
            """,
            BackupRequest.class)
        .setParameter("closed", State.CLOSED)
        .setMaxResults(MOST)
        .getResultList();
  }

  @Override
  public List<BackupRequest> open(
      PersonId person, @Nullable UnitId unit, @Nullable ChannelId channel) {
    return em.createQuery(
            """
            select b from BackupRequest b where b.state <> :closed
              and (b.asker.person = :person
                or (b.late = false and (b.asker.unit = :unit or b.asker.channel = :channel))
                or exists (select c.id from BackupRequest c join c.alerts a
                  where c.id = b.id and key(a) = :unit)
                or exists (select e.id from BackupRequest e join e.called o
                  where e.id = b.id and key(o) = :person))
            order by b.urgent desc, b.receivedAt
            """,
            BackupRequest.class)
        .setParameter("closed", State.CLOSED)
        .setParameter("person", person.value())
        .setParameter("unit", unit == null ? NONE : unit.value())
        .setParameter("channel", channel == null ? NONE : channel.value())
        .setMaxResults(MOST)
        .getResultList();
  }

  @Override
  public List<Ended> endedWithPlace(Instant closedBy) {
    return em.createQuery(
            """
            select b from BackupRequest b where b.closedAt <= :by and b.place.at is not null
            order by b.receivedAt
            """,
            BackupRequest.class)
        .setParameter("by", closedBy)
        .setMaxResults(MOST_ENDED)
        .getResultStream()
        .map(request -> new Ended(request.id(), request.receivedAt()))
        .toList();
  }

  @Override
  public void forgetPlaces(List<BackupId> ids) {
    em.createNativeQuery(
            """
            update dispatch.backup_request set lat = null, lon = null, position_at = null,
              position_source = null, version = version + 1 where id in :ids
            """)
        .setParameter("ids", ids.stream().map(BackupId::value).toList())
        .executeUpdate();
  }

  @Override
  public void flush() {
    em.flush();
  }
}
