package org.fieldops.dispatch.shift.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;

/** Shifts in PostgreSQL. */
@ApplicationScoped
public class JpaShifts implements ShiftRepository {

  @PersistenceContext(unitName = "dispatch")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  JpaShifts() {}

  public JpaShifts(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<Shift> between(Collection<ShiftKindId> kinds, LocalDate from, LocalDate until) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select s from Shift s where s.kind in :kinds and s.day between :from and :until
            order by s.startsAt, s.endsAt
            """,
            Shift.class)
        .setParameter("kinds", kinds.stream().map(ShiftKindId::value).toList())
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  @Override
  public void addIfAbsent(Shift shift) {
    em.createNativeQuery(
            """
            insert into dispatch.shift (id, day, kind_id, name, starts_at, ends_at, version)
            values (:id, :day, :kind, :name, :from, :until, 0) on conflict do nothing
            """)
        .setParameter("id", shift.id().value())
        .setParameter("day", shift.day())
        .setParameter("kind", shift.kind().value())
        .setParameter("name", shift.name())
        .setParameter("from", shift.from())
        .setParameter("until", shift.until())
        .executeUpdate();
  }

  @Override
  public Optional<Shift> byId(ShiftId id) {
    return Optional.ofNullable(em.find(Shift.class, id.value()));
  }

  @Override
  public Optional<Shift> locked(ShiftId id) {
    Shift shift = em.find(Shift.class, id.value());
    if (shift != null) {
      // what was read before the lock may be old
      em.refresh(shift, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(shift);
  }

  @Override
  public void lockPerson(PersonId person) {
    lock("dispatch.assignment " + person);
  }

  @Override
  public void lockPublishing() {
    lock("dispatch.publishing");
  }

  private void lock(String key) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
        .setParameter("key", key)
        .getSingleResult();
  }

  @Override
  public Optional<Shift> planned(PersonId person, Shift besides) {
    return em.createQuery(
            """
            select s from Shift s join s.plan p
            where p.person = :person and s <> :besides and p.startsAt < :until and p.endsAt > :from
            order by s.startsAt
            """,
            Shift.class)
        .setParameter("person", person.value())
        .setParameter("besides", besides)
        .setParameter("from", besides.from())
        .setParameter("until", besides.until())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void flush() {
    em.flush();
  }
}
