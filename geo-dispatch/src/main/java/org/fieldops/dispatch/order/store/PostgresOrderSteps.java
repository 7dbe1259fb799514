package org.fieldops.dispatch.order.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.order.model.OrderStep;
import org.fieldops.dispatch.order.model.StepRows;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** The steps of orders in PostgreSQL. */
@ApplicationScoped
public class PostgresOrderSteps implements StepRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresOrderSteps() {}

  @Inject
  public PostgresOrderSteps(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(OrderId id, List<OrderStep> steps) {
    for (OrderStep step : steps) {
      OnCallPlace onCall = step.onCall();
      sql.update(
          """
          insert into dispatch.order_step (order_id, place, kind, people, at, roster_id, on_call)
          values (?, ?, ?, ?::uuid[], ?, ?::uuid, ?::int)
          """,
          id.value(),
          step.place(),
          step.kind().name(),
          ids(step.people()),
          step.at(),
          onCall == null ? null : onCall.roster().toString(),
          onCall == null ? null : onCall.place());
    }
  }

  @Override
  public List<OrderStep> steps(OrderId id) {
    return sql.query(
        "select * from dispatch.order_step where order_id = ? order by place",
        OrderRow::step,
        id.value());
  }

  @Override
  public void filled(OrderId id, int place, List<PersonId> people) {
    sql.update(
        "update dispatch.order_step set people = ?::uuid[] where order_id = ? and place = ?",
        ids(people),
        id.value(),
        place);
  }

  @Override
  public void stepDone(OrderId id, int place, Instant at, int reached) {
    sql.update(
        "update dispatch.order_step set done_at = ?, reached = ? where order_id = ? and place = ?",
        at,
        reached,
        id.value(),
        place);
  }

  @Override
  public List<PersonId> repeat(OrderId id, int step, int most) {
    return sql.query(
        """
        update dispatch.order_addressee set repeated = ?
        where order_id = ? and place in (
          select place from dispatch.order_addressee
          where order_id = ? and answer is null and repeated < ? order by place limit ?)
        returning person
        """,
        row -> new PersonId(row.getObject("person", UUID.class)),
        step,
        id.value(),
        id.value(),
        step,
        most);
  }

  @Override
  public int repeatedBy(OrderId id, int step) {
    return sql.query(
            "select count(*) from dispatch.order_addressee where order_id = ? and repeated = ?",
            row -> row.getInt(1),
            id.value(),
            step)
        .getFirst();
  }

  private static String[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::toString).toArray(String[]::new);
  }
}
