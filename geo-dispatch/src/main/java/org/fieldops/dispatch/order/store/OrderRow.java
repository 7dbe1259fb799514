package org.fieldops.dispatch.order.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.NewOrder.StepKind;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.dispatch.OrderAnswer.Word;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.OrderView.Act;
import org.fieldops.dispatch.OrderView.End;
import org.fieldops.dispatch.order.model.Asked;
import org.fieldops.dispatch.order.model.OrderStep;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of orders, read. */
final class OrderRow {

  private OrderRow() {}

  static OrderView order(ResultSet row) throws SQLException {
    return new OrderView(
        new OrderId(row.getObject("id", UUID.class)),
        new ChannelId(row.getObject("channel_id", UUID.class)),
        row.getLong("number"),
        new PersonId(row.getObject("giver", UUID.class)),
        row.getString("giver_name"),
        row.getString("text"),
        row.getString("note"),
        new Moment(
            Sql.instant(row, "written_at"), Sql.instant(row, "at"), row.getBoolean("clock_known")),
        Sql.instant(row, "received_at"),
        Sql.instant(row, "answer_by"),
        row.getBoolean("everyone"),
        people(row, "people"),
        row.getInt("repeats"),
        row.getInt("addressed"),
        row.getInt("understood"),
        row.getInt("cannot"),
        stopped(row),
        closed(row));
  }

  private static @Nullable Act stopped(ResultSet row) throws SQLException {
    String by = row.getString("stopped_by");
    return by == null ? null : new Act(Sql.instant(row, "stopped_at"), by);
  }

  private static @Nullable End closed(ResultSet row) throws SQLException {
    String by = row.getString("closed_by");
    return by == null
        ? null
        : new End(Sql.instant(row, "closed_at"), by, row.getString("closing_note"));
  }

  static OrderStep step(ResultSet row) throws SQLException {
    return new OrderStep(
        row.getInt("place"),
        StepKind.valueOf(row.getString("kind")),
        people(row, "people"),
        onCall(row),
        Sql.instant(row, "at"),
        row.getObject("done_at") == null ? null : Sql.instant(row, "done_at"),
        row.getInt("reached"));
  }

  private static @Nullable OnCallPlace onCall(ResultSet row) throws SQLException {
    UUID roster = row.getObject("roster_id", UUID.class);
    return roster == null ? null : new OnCallPlace(new RosterId(roster), row.getInt("on_call"));
  }

  static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        row.getInt("place"),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("person_name"),
        row.getString("unit_name"),
        row.getObject("step", Integer.class),
        Sql.instant(row, "asked_at"),
        said(row),
        row.getBoolean("has_read"));
  }

  private static @Nullable Said said(ResultSet row) throws SQLException {
    String word = row.getString("answer");
    if (word == null) {
      return null;
    }
    return new Said(
        Word.valueOf(word),
        row.getString("reason"),
        new Moment(
            Sql.instant(row, "written_at"),
            Sql.instant(row, "answered_at"),
            row.getBoolean("clock_known")),
        Sql.instant(row, "received_at"));
  }

  private static List<PersonId> people(ResultSet row, String column) throws SQLException {
    Array ids = row.getArray(column);
    return ids == null
        ? List.of()
        : Arrays.stream((UUID[]) ids.getArray()).map(PersonId::new).toList();
  }
}
