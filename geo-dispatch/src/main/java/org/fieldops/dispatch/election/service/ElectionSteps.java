package org.fieldops.dispatch.election.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.service.DueHandler;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.dispatch.election.model.ElectionRows;
import org.fieldops.dispatch.election.model.PlannedPlace;
import org.fieldops.dispatch.membership.service.ChannelSets;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.Feed;

/**
 * Makes the channels of an election, and tells of their end, in portions that are short
 * transactions: neither a message nor a call for help waits for thousands of rows. How far it is
 * stands in the rows, so that after a crash it goes on from there.
 */
@ApplicationScoped
public class ElectionSteps implements DueHandler {

  private static final String KIND = "election";
  private static final int CHANNELS = 100;
  private static final int MEMBERSHIPS = 1_500;

  private ElectionRows rows;
  private ChannelSets channels;
  private People people;
  private DueList deadlines;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ElectionSteps() {}

  @Inject
  public ElectionSteps(
      ElectionRows rows,
      ChannelSets channels,
      People people,
      DueList deadlines,
      Feed feed,
      Clock clock) {
    this.rows = rows;
    this.channels = channels;
    this.people = people;
    this.deadlines = deadlines;
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(UUID subject) {
    rows.lock(new ElectionId(subject));
  }

  @Override
  public void carryOut(Due due) {
    ElectionId id = new ElectionId(due.subject());
    ElectionView election = rows.one(id).orElseThrow();
    Instant ended = election.endedAt();
    boolean more = ended == null ? make(election, CHANNELS, MEMBERSHIPS) : tell(id, ended);
    if (more) {
      goOn(id);
    }
  }

  /** There is something to do; whoever says so holds the election's lock. */
  void goOn(ElectionId id) {
    deadlines.set(KIND, id.value(), 0, clock.instant());
  }

  /** Its very first channel, so that somebody leads it from the beginning. */
  void begin(ElectionView election) {
    make(election, 1, 1);
    goOn(election.id());
  }

  private boolean make(ElectionView election, int most, int memberships) {
    List<PlannedPlace> portion = rows.toMake(election.id(), most, memberships);
    Person by = maker(election);
    int leftOut = 0;
    for (PlannedPlace place : portion) {
      leftOut += channels.open(by, place.channel(election.name()));
    }
    rows.made(election.id(), portion.stream().map(PlannedPlace::place).toList(), leftOut);
    boolean more = rows.unmade(election.id());
    if (!more) {
      rows.state(election.id(), ElectionView.State.RUNNING, null);
    }
    return more;
  }

  private Person maker(ElectionView election) {
    PersonId maker = rows.maker(election.id());
    return people.byId(maker).orElseGet(() -> new Person(maker, "", election.madeBy(), Set.of()));
  }

  private boolean tell(ElectionId id, Instant ended) {
    List<ChannelId> portion = rows.toTell(id, CHANNELS, MEMBERSHIPS);
    portion.forEach(channel -> channels.tell(channel, ended));
    rows.told(id, portion);
    return !portion.isEmpty();
  }
}
