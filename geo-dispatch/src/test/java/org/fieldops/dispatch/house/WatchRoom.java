package org.fieldops.dispatch.house;

import org.fieldops.dispatch.backup.service.MissedCheckIns;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.dispatch.position.model.PlaceRules;
import org.fieldops.dispatch.shift.service.ShiftAnnouncements;
import org.fieldops.dispatch.watch.service.AnsweredAlarms;
import org.fieldops.dispatch.watch.service.WatchAlarm;
import org.fieldops.dispatch.watch.service.WatchAnnouncements;
import org.fieldops.dispatch.watch.service.WatchBook;
import org.fieldops.dispatch.watch.service.WatchDeadlines;
import org.fieldops.dispatch.watch.service.WatchKeeping;
import org.fieldops.dispatch.watch.service.WatchOperations;
import org.fieldops.dispatch.watch.store.PostgresWatches;
import org.fieldops.kernel.store.Sql;

/** The lone work of a house, wired by hand. */
final class WatchRoom {

  final WatchBook book;
  final WatchAlarm alarm;
  final WatchOperations operations;

  WatchRoom(
      Sql sql, HouseRooms house, DueList due, ShiftAnnouncements shiftNews, PlaceRules places) {
    PostgresWatches rows = new PostgresWatches(sql);
    WatchDeadlines deadlines = new WatchDeadlines(due);
    WatchAnnouncements news = new WatchAnnouncements(house.feed);
    MissedCheckIns missed = new MissedCheckIns(house.handling);
    book = new WatchBook(rows, house.clock);
    WatchKeeping keeping =
        new WatchKeeping(rows, new AnsweredAlarms(rows, missed), deadlines, news, house.clock);
    alarm =
        new WatchAlarm(rows, deadlines, news, missed, house.duties, house.positions, house.clock);
    operations = new WatchOperations(keeping, rows, house.duties, shiftNews, places, house.clock);
  }
}
