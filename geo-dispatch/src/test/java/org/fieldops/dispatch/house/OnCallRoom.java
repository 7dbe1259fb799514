package org.fieldops.dispatch.house;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.oncall.service.Chains;
import org.fieldops.dispatch.oncall.service.DrillBook;
import org.fieldops.dispatch.oncall.service.OnCallAnnouncements;
import org.fieldops.dispatch.oncall.service.OnCallOperations;
import org.fieldops.dispatch.oncall.service.Reach;
import org.fieldops.dispatch.oncall.service.RosterBook;
import org.fieldops.dispatch.oncall.service.RosterRegister;
import org.fieldops.dispatch.oncall.service.TakingOver;
import org.fieldops.dispatch.oncall.store.PostgresDrills;
import org.fieldops.dispatch.oncall.store.PostgresRosters;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** The on-call rosters and drills of a house, wired by hand. */
public final class OnCallRoom {

  public final RosterBook rosters;
  public final DrillBook drills;
  public final Chains chains;

  /** Whom no push reaches. */
  public final Map<PersonId, Optional<Instant>> unreached = new HashMap<>();

  final OnCallOperations operations;

  OnCallRoom(Sql sql, HouseRooms house) {
    PostgresRosters rows = new PostgresRosters(sql);
    PostgresDrills drillRows = new PostgresDrills(sql);
    OnCallAnnouncements news = new OnCallAnnouncements(rows, house.feed);
    TakingOver taking = new TakingOver(rows, news, house.people);
    chains = new Chains(rows, house.kindRows, house.people);
    rosters =
        new RosterBook(
            rows,
            new RosterRegister(
                rows,
                chains,
                news,
                house.kindRows,
                (by, act, subject, detail) -> house.trail.add(act + " " + detail),
                house.clock),
            chains,
            taking,
            new Reach(house.contacts, people -> unreached, drillRows, house.people),
            news,
            house.people,
            (by, act, subject, detail) -> house.trail.add(act + " " + detail),
            house.clock);
    drills =
        new DrillBook(
            drillRows,
            rows,
            chains,
            news,
            house.people,
            (by, act, subject, detail) -> house.trail.add(act + " " + detail),
            house.clock);
    operations = new OnCallOperations(taking, drills, rows, house.clock);
  }
}
