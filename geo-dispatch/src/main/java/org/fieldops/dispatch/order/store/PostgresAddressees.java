package org.fieldops.dispatch.order.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.order.model.AddresseeRows;
import org.fieldops.dispatch.order.model.Asked;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Whom orders ask and what they answered, in PostgreSQL. */
@ApplicationScoped
public class PostgresAddressees implements AddresseeRows {

  private static final String ASKED =
      """
      select a.*, exists (select from dispatch.read_mark r
          where r.channel_id = ?::uuid and r.person = a.person and r.up_to >= ?) has_read
      from dispatch.order_addressee a
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresAddressees() {}

  @Inject
  public PostgresAddressees(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<PersonId> members(ChannelId channel, Instant moment) {
    return people(
        """
        select person from dispatch.channel_member
        where channel_id = ? and from_at <= ? and (until_at is null or until_at > ?)
        """,
        channel.value(),
        moment,
        moment);
  }

  @Override
  public Set<PersonId> members(ChannelId channel, Collection<PersonId> people, Instant moment) {
    return people(
        """
        select person from dispatch.channel_member
        where channel_id = ? and person = any (?::uuid[]) and from_at <= ?
          and (until_at is null or until_at > ?)
        """,
        channel.value(),
        people.stream().map(PersonId::toString).toArray(String[]::new),
        moment,
        moment);
  }

  @Override
  public Set<PersonId> crews(Collection<UnitId> units, Instant moment) {
    return people(
        """
        select distinct d.person from dispatch.duty d
          cross join lateral dispatch.duty_at(d.person, ?) then_on
        where d.unit_id = any (?::uuid[]) and then_on.unit_id = d.unit_id
          and d.starts_at < ?::timestamptz + interval '1 hour'
          and d.ends_at > ?::timestamptz - interval '1 hour'
        """,
        moment,
        units.stream().map(UnitId::toString).toArray(String[]::new),
        moment,
        moment);
  }

  private Set<PersonId> people(String query, Object... facts) {
    return Set.copyOf(
        sql.query(query, row -> new PersonId(row.getObject("person", UUID.class)), facts));
  }

  @Override
  public int ask(
      OrderId id, List<Person> people, @Nullable Integer step, Instant moment, Instant now) {
    // once: asked for each row it would go through all that this statement has added so far
    return sql.update(
        """
        with o as materialized (
          select id, (select coalesce(max(a.place) + 1, 0) from dispatch.order_addressee a
            where a.order_id = work_order.id) there from dispatch.work_order where id = ?)
        insert into dispatch.order_addressee
          (order_id, place, person, person_name, unit_name, step, asked_at)
        select o.id, o.there + each.nth - 1, each.person, each.name, (
            select u.name from dispatch.duty_at(each.person, ?) d
              join dispatch.unit u on u.id = d.unit_id), ?::int, ?
        from o, unnest(?::uuid[], ?::text[]) with ordinality each (person, name, nth)
        on conflict (order_id, person) do nothing
        """,
        id.value(),
        moment,
        step,
        now,
        people.stream().map(each -> each.id().toString()).toArray(String[]::new),
        people.stream().map(Person::name).toArray(String[]::new));
  }

  @Override
  public Optional<Asked> asked(OrderView order, PersonId person) {
    return sql.first(
        ASKED + " where a.order_id = ? and a.person = ?",
        OrderRow::asked,
        order.channel().value(),
        order.number(),
        order.id().value(),
        person.value());
  }

  @Override
  public void keep(OperationId answer, OrderId id, PersonId person, Said said) {
    sql.update(
        """
        insert into dispatch.order_answer
          (id, order_id, person, answer, reason, written_at, at, received_at, clock_known)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
        """,
        answer.value(),
        id.value(),
        person.value(),
        said.word().name(),
        said.reason(),
        said.written().writtenAt(),
        said.written().at(),
        said.receivedAt(),
        said.written().clockKnown());
  }

  @Override
  public void answered(OrderId id, PersonId person, Said said) {
    sql.update(
        """
        update dispatch.order_addressee set answer = ?, reason = ?, written_at = ?,
          answered_at = ?, received_at = ?, clock_known = ?
        where order_id = ? and person = ?
        """,
        said.word().name(),
        said.reason(),
        said.written().writtenAt(),
        said.written().at(),
        said.receivedAt(),
        said.written().clockKnown(),
        id.value(),
        person.value());
  }

  @Override
  public List<Asked> page(OrderView order, String answer, int after, int limit) {
    return sql.query(
        ASKED
            + """
             where a.order_id = ? and a.place > ?
              and (? = 'ALL' or coalesce(a.answer, 'OPEN') = ?)
            order by a.place limit ?
            """,
        OrderRow::asked,
        order.channel().value(),
        order.number(),
        order.id().value(),
        after,
        answer,
        answer,
        limit);
  }
}
