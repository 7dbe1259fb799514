package org.fieldops.dispatch.audience.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fieldops.dispatch.Audience.Hearer;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/** Where it is found whom something concerns. */
public interface AudienceRows {

  List<Hearer> direct(ChannelId channel, PersonId author, Instant now);

  List<Hearer> among(ChannelId channel, Collection<PersonId> people, Instant now);

  List<Hearer> everybody(ChannelId channel, Instant now, int most);

  List<Hearer> asked(OrderId order, ChannelId channel, Instant now);

  List<Hearer> crew(UnitId unit, Instant now);

  boolean onDuty(PersonId person, Instant now);
}
