package org.fieldops.dispatch.backup.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.dispatch.backup.model.BackupRepository;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.kernel.BackupId;

/** Calls for help in PostgreSQL. */
@ApplicationScoped
public class JpaBackups implements BackupRepository {

  private static final int MOST = 200;
  private static final int MOST_DUE = 50;

  @PersistenceContext(unitName = "dispatch")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  JpaBackups() {}

  public JpaBackups(EntityManager em) {
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
  public List<BackupId> due(Instant now) {
    return em.createQuery(
            "select b from BackupRequest b where b.askAgainAt <= :now order by b.askAgainAt",
            BackupRequest.class)
        .setParameter("now", now)
        .setMaxResults(MOST_DUE)
        .getResultStream()
        .map(BackupRequest::id)
        .toList();
  }

  @Override
  public void flush() {
    em.flush();
  }
}
