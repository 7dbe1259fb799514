package org.fieldops.dispatch.house;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.handover.service.HandoverAccess;
import org.fieldops.dispatch.handover.service.HandoverAnnouncements;
import org.fieldops.dispatch.handover.service.HandoverBook;
import org.fieldops.dispatch.handover.service.HandoverChain;
import org.fieldops.dispatch.handover.service.HandoverContent;
import org.fieldops.dispatch.handover.service.HandoverFacts;
import org.fieldops.dispatch.handover.service.HandoverOperations;
import org.fieldops.dispatch.handover.service.HandoverSigning;
import org.fieldops.dispatch.handover.store.PostgresFacts;
import org.fieldops.dispatch.handover.store.PostgresHandovers;
import org.fieldops.dispatch.handover.store.PostgresWritten;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.dispatch.shift.service.ShiftAnnouncements;
import org.fieldops.identity.DeviceView;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** The handovers of a house, wired by hand. */
public final class HandoverRoom {

  /** What devices said that they hold. */
  public final Map<PersonId, List<DeviceView>> held = new HashMap<>();

  public final HandoverBook book;
  final HandoverOperations operations;

  HandoverRoom(Sql sql, DutyRows duties, ShiftAnnouncements news, HouseRooms house) {
    PostgresHandovers rows = new PostgresHandovers(sql);
    PostgresWritten writings = new PostgresWritten(sql);
    HandoverAccess access = new HandoverAccess(rows, duties);
    HandoverFacts facts = new HandoverFacts(new PostgresFacts(sql), this::holding, house.people);
    HandoverContent content =
        new HandoverContent(rows, writings, facts, house.kindRows, house.people, house.clock);
    book =
        new HandoverBook(
            rows,
            writings,
            access,
            content,
            new HandoverSigning(
                rows,
                access,
                content,
                facts,
                new HandoverChain(rows, house.clock),
                house.people,
                house.clock),
            new HandoverAnnouncements(rows, house.feed),
            news,
            house.kindRows,
            house.clock);
    operations = new HandoverOperations(book);
  }

  private Map<PersonId, List<DeviceView>> holding(Collection<PersonId> people) {
    Map<PersonId, List<DeviceView>> theirs = new HashMap<>(held);
    theirs.keySet().retainAll(people);
    return theirs;
  }
}
