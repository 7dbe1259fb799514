package org.fieldops.dispatch.house;

import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.dispatch.swap.service.SwapBook;
import org.fieldops.dispatch.swap.service.SwapOperations;
import org.fieldops.dispatch.swap.store.PostgresSwaps;
import org.fieldops.kernel.store.Sql;

/** The swaps of a house, wired by hand. */
public final class SwapRoom {

  public final SwapBook book;
  final SwapOperations operations;

  SwapRoom(Sql sql, ShiftRepository shifts, HouseRooms house) {
    book =
        new SwapBook(
            new PostgresSwaps(sql),
            shifts,
            house.kindRows,
            house.plan.book,
            house.shifts,
            house.changes,
            house.people,
            house.feed,
            (by, act, subject, detail) -> house.trail.add(act + " " + detail),
            house.clock);
    operations = new SwapOperations(book);
  }
}
