package org.fieldops.dispatch.wish.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Wish;
import org.fieldops.dispatch.Wish.Kind;
import org.fieldops.dispatch.Wish.State;
import org.fieldops.dispatch.wish.model.WishRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WishId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Wishes in PostgreSQL. */
@ApplicationScoped
public class PostgresWishes implements WishRows {

  private static final String NEXT = " order by from_day, id limit ?";

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresWishes() {}

  @Inject
  public PostgresWishes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Wish wish, Moment written, Instant receivedAt) {
    sql.update(
        """
        insert into dispatch.wish (id, person, kind, from_day, until_day, note, state, written_at,
          at, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        wish.id().value(),
        wish.person().value(),
        wish.kind().name(),
        wish.from(),
        wish.until(),
        wish.note(),
        wish.state().name(),
        written.writtenAt(),
        written.at(),
        receivedAt);
  }

  @Override
  public Optional<Wish> locked(WishId id) {
    return sql.first(
        "select * from dispatch.wish where id = ? for update", PostgresWishes::wish, id.value());
  }

  @Override
  public void change(WishId id, State state, @Nullable PersonId by, Instant now) {
    sql.update(
        """
        update dispatch.wish set state = ?, decided_by = ?::uuid, decided_at = ? where id = ?
        """,
        state.name(),
        by == null ? null : by.toString(),
        now,
        id.value());
  }

  @Override
  public List<Wish> of(PersonId person, LocalDate since, int limit) {
    return sql.query(
        "select * from dispatch.wish where person = ? and until_day >= ? and state <> 'WITHDRAWN'"
            + NEXT,
        PostgresWishes::wish,
        person.value(),
        since,
        limit);
  }

  @Override
  public int open(PersonId person) {
    return sql.query(
            "select count(*) from dispatch.wish where person = ? and state = 'OPEN'",
            row -> row.getInt(1),
            person.value())
        .getFirst();
  }

  @Override
  public List<Wish> within(LocalDate from, LocalDate until, int limit) {
    return sql.query(
        "select * from dispatch.wish where until_day >= ? and from_day <= ?"
            + " and state in ('OPEN', 'GRANTED')"
            + NEXT,
        PostgresWishes::wish,
        from,
        until,
        limit);
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        new WishId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        "",
        Kind.valueOf(row.getString("kind")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getString("note"),
        State.valueOf(row.getString("state")));
  }
}
