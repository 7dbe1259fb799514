package org.fieldops.dispatch.election.model;

import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.dispatch.PlaceKind;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;

/**
 * A channel of an election as it is to be.
 *
 * @param place its place in the order of making
 * @param number of a polling room or postal-vote centre, "" of what there is once
 * @param rules who is in it besides; their ids are of no meaning
 */
public record PlannedPlace(
    int place,
    PlaceKind kind,
    String number,
    String name,
    ChannelId channel,
    Map<PersonId, MemberRole> people,
    List<ChannelRule> rules) {

  private static final int LONGEST = 100;

  public PlannedPlace {
    people = Map.copyOf(people);
    rules = List.copyOf(rules);
  }

  /** What it is called: a room by number and name, what there is once by the election. */
  public String title(String election) {
    String title =
        kind.single()
            ? election + " · " + kind.title()
            : kind.title() + " " + number + (name.isEmpty() ? "" : " · " + name);
    return title.codePointCount(0, title.length()) <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST));
  }

  /** Its channel; who comes later reads what was said before. */
  public NewChannel channel(String election) {
    return new NewChannel(
        channel,
        kind.channel(),
        title(election),
        true,
        people,
        rules.stream()
            .map(rule -> new ChannelRule(Ids.next(), rule.kind(), rule.subject(), rule.role()))
            .toList());
  }
}
