package org.fieldops.dispatch.unit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.kernel.UnitId;

/** Units in PostgreSQL. */
@ApplicationScoped
public class JpaUnits implements UnitRepository {

  private static final int MOST = 20_000;

  @PersistenceContext(unitName = "dispatch")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  JpaUnits() {}

  public JpaUnits(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<Unit> all() {
    return em.createQuery("select u from Unit u order by u.name", Unit.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  @Override
  public Map<UnitId, Unit> byIds(Collection<UnitId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery("select u from Unit u where u.id in :ids", Unit.class)
        .setParameter("ids", ids.stream().map(UnitId::value).distinct().toList())
        .getResultStream()
        .collect(Collectors.toMap(Unit::id, unit -> unit));
  }

  @Override
  public Optional<Unit> byId(UnitId id) {
    return Optional.ofNullable(em.find(Unit.class, id.value()));
  }

  @Override
  public Optional<Unit> locked(UnitId id) {
    Unit unit = em.find(Unit.class, id.value());
    if (unit != null) {
      // what was read before the lock may be old
      em.refresh(unit, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(unit);
  }

  @Override
  public boolean addIfAbsent(Unit unit) {
    return em.createNativeQuery(
                """
                insert into dispatch.unit (id, name, status, status_since, status_written_at, version)
                values (:id, :name, :status, :since, :since, 0) on conflict do nothing
                """)
            .setParameter("id", unit.id().value())
            .setParameter("name", unit.name())
            .setParameter("status", unit.status())
            .setParameter("since", unit.statusSince())
            .executeUpdate()
        > 0;
  }

  @Override
  public void flush() {
    em.flush();
  }
}
