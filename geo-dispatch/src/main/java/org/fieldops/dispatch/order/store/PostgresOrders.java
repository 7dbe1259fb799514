package org.fieldops.dispatch.order.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.order.model.OrderRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Orders in PostgreSQL. */
@ApplicationScoped
public class PostgresOrders implements OrderRows {

  private static final String ORDER =
      """
      select o.*, case when o.everyone then '{}'::uuid[] else (
          select array_agg(a.person order by a.place) from dispatch.order_addressee a
          where a.order_id = o.id and a.step is null) end people
      from dispatch.work_order o
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresOrders() {}

  @Inject
  public PostgresOrders(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(OrderView order) {
    sql.update(
        """
        insert into dispatch.work_order (id, channel_id, number, giver, giver_name, text, note,
          everyone, written_at, at, received_at, clock_known, answer_by, addressed, told_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        order.id().value(),
        order.channel().value(),
        order.number(),
        order.giver().value(),
        order.giverName(),
        order.text(),
        order.note(),
        order.everyone(),
        order.written().writtenAt(),
        order.written().at(),
        order.receivedAt(),
        order.written().clockKnown(),
        order.answerBy(),
        order.addressed(),
        order.receivedAt());
  }

  @Override
  public Optional<OrderView> byId(OrderId id) {
    return sql.first(ORDER + " where o.id = ?", OrderRow::order, id.value());
  }

  @Override
  public Optional<OrderView> locked(OrderId id) {
    // locked first, so that what is read then is not old
    sql.query(
        "select from dispatch.work_order where id = ? for no key update", row -> true, id.value());
    return byId(id);
  }

  @Override
  public void count(OrderId id, int addressed, int understood, int cannot) {
    sql.update(
        """
        update dispatch.work_order set addressed = addressed + ?, understood = understood + ?,
          cannot = cannot + ? where id = ?
        """,
        addressed,
        understood,
        cannot,
        id.value());
  }

  @Override
  public void told(OrderId id, Instant at) {
    sql.update("update dispatch.work_order set told_at = ? where id = ?", at, id.value());
  }

  @Override
  public Instant toldAt(OrderId id) {
    return sql.first(
            "select told_at from dispatch.work_order where id = ?",
            row -> Sql.instant(row, "told_at"),
            id.value())
        .orElseThrow();
  }

  @Override
  public void stopped(OrderId id, Instant at, String by) {
    sql.update(
        "update dispatch.work_order set stopped_at = ?, stopped_by = ? where id = ?",
        at,
        by,
        id.value());
  }

  @Override
  public void closed(OrderId id, Instant at, String by, String note) {
    sql.update(
        "update dispatch.work_order set closed_at = ?, closed_by = ?, closing_note = ? where id = ?",
        at,
        by,
        note,
        id.value());
  }

  @Override
  public void repeated(OrderId id) {
    sql.update("update dispatch.work_order set repeats = repeats + 1 where id = ?", id.value());
  }

  @Override
  public List<OrderView> open(PersonId giver, Collection<ChannelId> channels, int most) {
    return sql.query(
        ORDER
            + """
             where o.closed_at is null and (o.giver = ? or o.channel_id = any (?::uuid[]))
            order by o.received_at limit ?
            """,
        OrderRow::order,
        giver.value(),
        channels.stream().map(ChannelId::toString).toArray(String[]::new),
        most);
  }

  @Override
  public List<ChannelId> owned(PersonId person, Instant now) {
    return sql.query(
        """
        select distinct channel_id from dispatch.channel_member
        where person = ? and role = 'OWNER' and (until_at is null or until_at > ?)
        """,
        row -> new ChannelId(Objects.requireNonNull(row.getObject("channel_id", UUID.class))),
        person.value(),
        now);
  }

  @Override
  public List<OrderView> asking(PersonId person, int most) {
    return sql.query(
        ORDER
            + """
              join dispatch.order_addressee mine on mine.order_id = o.id and mine.person = ?
            where o.closed_at is null order by o.received_at limit ?
            """,
        OrderRow::order,
        person.value(),
        most);
  }
}
