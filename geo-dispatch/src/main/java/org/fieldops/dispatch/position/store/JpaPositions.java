package org.fieldops.dispatch.position.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.position.model.LastPosition;
import org.fieldops.dispatch.position.model.PositionRepository;
import org.fieldops.kernel.UnitId;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** The newest positions in PostgreSQL. */
@ApplicationScoped
public class JpaPositions implements PositionRepository {

  private static final int MOST = 20_000;

  @PersistenceContext(unitName = "dispatch")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  JpaPositions() {}

  public JpaPositions(EntityManager em) {
    this.em = em;
  }

  @Override
  public boolean keep(UnitId unit, Fix fix, Instant receivedAt) {
    return em.createNativeQuery(
                """
                insert into dispatch.last_position as p
                  (unit_id, at, lat, lon, accuracy, speed, heading, received_at)
                values (:unit, :at, :lat, :lon, :accuracy, :speed, :heading, :received)
                on conflict (unit_id) do update
                  set at = excluded.at, lat = excluded.lat, lon = excluded.lon,
                    accuracy = excluded.accuracy, speed = excluded.speed,
                    heading = excluded.heading, received_at = excluded.received_at
                  where p.at < excluded.at or p.at > excluded.received_at
                """)
            .unwrap(NativeQuery.class)
            .setParameter("unit", unit.value())
            .setParameter("at", fix.at())
            .setParameter("lat", fix.point().lat())
            .setParameter("lon", fix.point().lon())
            .setParameter("accuracy", fix.accuracy())
            .setParameter("speed", fix.speed(), StandardBasicTypes.DOUBLE)
            .setParameter("heading", fix.heading(), StandardBasicTypes.DOUBLE)
            .setParameter("received", receivedAt)
            .executeUpdate()
        > 0;
  }

  @Override
  public Optional<Fix> of(UnitId unit) {
    return em.createQuery("select p from LastPosition p where p.unitId = :unit", LastPosition.class)
        .setParameter("unit", unit.value())
        .getResultStream()
        .findFirst()
        .map(LastPosition::fix);
  }

  @Override
  public Map<UnitId, Fix> of(Collection<UnitId> units) {
    if (units.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select p from LastPosition p where p.unitId in :units", LastPosition.class)
        .setParameter("units", units.stream().map(UnitId::value).toList())
        .getResultStream()
        .collect(Collectors.toMap(LastPosition::unit, LastPosition::fix));
  }

  @Override
  public Map<UnitId, Fix> all() {
    return em.createQuery("select p from LastPosition p", LastPosition.class)
        .setMaxResults(MOST)
        .getResultStream()
        .collect(Collectors.toMap(LastPosition::unit, LastPosition::fix));
  }

  @Override
  public int eraseBefore(Instant moment) {
    return em.createNativeQuery("delete from dispatch.last_position where at < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }
}
