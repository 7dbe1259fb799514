package org.fieldops.dispatch.handover.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.HandoverItem;
import org.fieldops.dispatch.handover.model.WrittenRows;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.store.Sql;

/** Notes and items of handovers in PostgreSQL. */
@ApplicationScoped
public class PostgresWritten implements WrittenRows {

  private static final int MOST_WORDS = 5_000;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresWritten() {}

  @Inject
  public PostgresWritten(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Note> notes(ShiftId id) {
    return sql.query(
        "select * from dispatch.handover_note where shift_id = ? order by id limit ?",
        row ->
            new Note(
                new OperationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("note"),
                Sql.instant(row, "written_at"),
                Sql.instant(row, "at")),
        id.value(),
        MOST_WORDS);
  }

  @Override
  public List<ItemWord> items(ShiftId id) {
    return sql.query(
        """
        select * from dispatch.handover_item where shift_id = ? order by item_id, at, id limit ?
        """,
        PostgresWritten::itemWord,
        id.value(),
        MOST_WORDS);
  }

  @Override
  public void addNote(ShiftId id, Note note, Instant receivedAt) {
    sql.update(
        """
        insert into dispatch.handover_note
          (id, shift_id, person, note, written_at, at, received_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        note.id().value(),
        id.value(),
        note.person().value(),
        note.text(),
        note.writtenAt(),
        note.at(),
        receivedAt);
  }

  @Override
  public void addItem(ShiftId id, ItemWord word, Instant receivedAt) {
    HandoverItem item = word.item();
    sql.update(
        """
        insert into dispatch.handover_item (id, shift_id, item_id, kind, name, remark, given,
          removed, person, written_at, at, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        word.id().value(),
        id.value(),
        item.id(),
        item.kind().name(),
        item.name(),
        item.remark(),
        item.given(),
        word.removed(),
        word.person().value(),
        word.writtenAt(),
        word.at(),
        receivedAt);
  }

  private static ItemWord itemWord(ResultSet row) throws SQLException {
    return new ItemWord(
        new OperationId(row.getObject("id", UUID.class)),
        new HandoverItem(
            row.getObject("item_id", UUID.class),
            HandoverItem.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("remark"),
            row.getBoolean("given")),
        row.getBoolean("removed"),
        new PersonId(row.getObject("person", UUID.class)),
        Sql.instant(row, "written_at"),
        Sql.instant(row, "at"));
  }
}
