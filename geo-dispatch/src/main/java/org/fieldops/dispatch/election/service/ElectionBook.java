package org.fieldops.dispatch.election.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.ElectionPlan;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.ElectionView.State;
import org.fieldops.dispatch.Elections;
import org.fieldops.dispatch.NewElection;
import org.fieldops.dispatch.election.model.ElectionRows;
import org.fieldops.dispatch.election.model.PlannedPlace;
import org.fieldops.dispatch.membership.service.ChannelSets;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** Elections. Whoever changes one holds its lock, and takes those of its channels after it. */
@ApplicationScoped
public class ElectionBook implements Elections {

  private static final int MOST_SHOWN = 100;
  private static final int LONGEST_NAME = 40;
  private static final int RANDOM = 7;

  private ElectionRows rows;
  private ElectionAccess access;
  private ElectionPlanning planning;
  private ElectionSteps steps;
  private ElectionExport exports;
  private ChannelSets channels;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ElectionBook() {}

  @Inject
  public ElectionBook(
      ElectionRows rows,
      ElectionAccess access,
      ElectionPlanning planning,
      ElectionSteps steps,
      ElectionExport exports,
      ChannelSets channels,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.planning = planning;
    this.steps = steps;
    this.exports = exports;
    this.channels = channels;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public boolean mayMake(Person by) {
    return access.mayMake(by);
  }

  @Override
  @Transactional
  public List<ElectionView> all(Person by) {
    return access.led(by, MOST_SHOWN);
  }

  @Override
  @Transactional
  public ElectionView one(Person by, ElectionId id) {
    return access.led(by, id);
  }

  @Override
  @Transactional
  public ElectionPlan preview(Person by, NewElection wanted) {
    requireMaking(by);
    return planning.ofFile(by, wanted).plan();
  }

  @Override
  @Transactional
  public ElectionView make(Person by, NewElection wanted) {
    requireMaking(by);
    return begin(
        by, wanted.id(), wanted.name(), wanted.day(), planning.ofFile(by, wanted).places());
  }

  @Override
  @Transactional
  public ElectionPlan previewRepeat(Person by, ElectionId from, boolean withPeople) {
    requireMaking(by);
    ElectionView before = access.led(by, from);
    return planning.again(by, before.name(), now(before), withPeople).plan();
  }

  @Override
  @Transactional
  public ElectionView repeat(
      Person by, ElectionId id, ElectionId from, String name, LocalDate day, boolean withPeople) {
    requireMaking(by);
    ElectionView before = access.led(by, from);
    return begin(by, id, name, day, planning.again(by, name, now(before), withPeople).places());
  }

  /** Its places as they are, or as they were when it ended. */
  private List<PlannedPlace> now(ElectionView election) {
    rows.lock(election.id());
    if (election.stands()) {
      rows.remember(election.id());
    }
    return rows.places(election.id());
  }

  private ElectionView begin(
      Person by, ElectionId id, String wanted, LocalDate day, List<PlannedPlace> places) {
    String name = PlainText.required("name", wanted, LONGEST_NAME);
    if (id.value().version() != RANDOM) {
      throw new Refusal(Problem.MALFORMED, "electionId");
    }
    Instant now = clock.instant();
    if (!rows.add(new ElectionRows.New(id, name, day, now, now.plus(UNDO)), by)) {
      ElectionView there = access.led(by, id);
      if (!there.name().equals(name) || !rows.maker(id).equals(by.id())) {
        throw new Refusal(Problem.OPERATION_REUSED);
      }
      return there;
    }
    rows.plan(id, places);
    rows.lock(id);
    trail.record(by, "election.made", id.toString(), name + ", " + places.size() + " channels");
    steps.begin(rows.one(id).orElseThrow());
    return access.led(by, id);
  }

  @Override
  @Transactional
  public ElectionView undo(Person by, ElectionId id, boolean said) {
    ElectionView election = locked(by, id);
    if (election.state() == State.UNDONE) {
      return election;
    }
    Instant now = clock.instant();
    if (!election.stands() || now.isAfter(election.undoUntil())) {
      throw new Refusal(Problem.ELECTION_STATE);
    }
    List<ChannelId> all = rows.channels(id);
    channels.lock(all);
    List<ChannelId> spoken = rows.spoken(id);
    if (!spoken.isEmpty() && !said) {
      throw new Refusal(Problem.ELECTION_SPOKEN);
    }
    over(by, election, all, State.UNDONE, now);
    List<ChannelId> silent = new ArrayList<>(all);
    silent.removeAll(spoken);
    channels.withdraw(silent, now);
    trail.record(by, "election.undone", id.toString(), election.name());
    return access.led(by, id);
  }

  @Override
  @Transactional
  public ElectionView end(Person by, ElectionId id) {
    ElectionView election = locked(by, id);
    if (election.state() == State.ENDED) {
      return election;
    }
    if (!election.stands()) {
      throw new Refusal(Problem.ELECTION_STATE);
    }
    List<ChannelId> all = rows.channels(id);
    channels.lock(all);
    over(by, election, all, State.ENDED, clock.instant());
    trail.record(by, "election.ended", id.toString(), election.name());
    return access.led(by, id);
  }

  private void over(
      Person by, ElectionView election, List<ChannelId> all, State state, Instant now) {
    rows.remember(election.id());
    channels.end(all, by, now);
    rows.ending(election.id());
    rows.state(election.id(), state, now);
    steps.goOn(election.id());
  }

  private ElectionView locked(Person by, ElectionId id) {
    access.led(by, id);
    rows.lock(id);
    return access.led(by, id);
  }

  private void requireMaking(Person by) {
    if (!access.mayMake(by)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
  }

  @Override
  public void export(Person by, ElectionId id, OutputStream to) throws IOException {
    exports.write(by, id, to);
  }
}
