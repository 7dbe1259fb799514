package org.fieldops.dispatch.house;

import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.election.service.ElectionAccess;
import org.fieldops.dispatch.election.service.ElectionBook;
import org.fieldops.dispatch.election.service.ElectionExport;
import org.fieldops.dispatch.election.service.ElectionPlanning;
import org.fieldops.dispatch.election.service.ElectionSteps;
import org.fieldops.dispatch.election.store.PostgresElections;
import org.fieldops.dispatch.election.store.PostgresExported;
import org.fieldops.dispatch.membership.service.ChannelSets;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.store.Sql;

/** The elections of a house, wired by hand. */
final class ElectionRoom {

  final ElectionSteps steps;
  final ElectionBook book;

  ElectionRoom(Sql sql, ChannelAccess rights, ChannelSets channels, HouseRooms house) {
    PostgresElections rows = new PostgresElections(sql);
    ElectionAccess access = new ElectionAccess(rows, rights);
    AuditTrail trail = (by, act, subject, detail) -> house.trail.add(act + " " + subject);
    steps =
        new ElectionSteps(rows, channels, house.people, house.deadlines, house.feed, house.clock);
    book =
        new ElectionBook(
            rows,
            access,
            new ElectionPlanning(house.people),
            steps,
            new ElectionExport(
                rows,
                new PostgresExported(sql),
                access,
                new HouseTransactions(),
                trail,
                house.clock),
            channels,
            trail,
            house.clock);
  }
}
