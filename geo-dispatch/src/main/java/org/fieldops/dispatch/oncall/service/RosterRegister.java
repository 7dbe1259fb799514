package org.fieldops.dispatch.oncall.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.oncall.model.Held;
import org.fieldops.dispatch.oncall.model.RosterRows;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;

/** Which rosters there are. */
@ApplicationScoped
public class RosterRegister {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_PLACES = 5;

  private RosterRows rows;
  private Chains chains;
  private OnCallAnnouncements announcements;
  private KindRows kinds;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  RosterRegister() {}

  @Inject
  public RosterRegister(
      RosterRows rows,
      Chains chains,
      OnCallAnnouncements announcements,
      KindRows kinds,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.chains = chains;
    this.announcements = announcements;
    this.kinds = kinds;
    this.trail = trail;
    this.clock = clock;
  }

  List<Team> teams() {
    return kinds.teams();
  }

  Roster make(Person by, RosterId id, TeamId team, String name, int places) {
    String called = PlainText.required("name", name, LONGEST_NAME);
    if (places < 1 || places > MOST_PLACES) {
      throw new Refusal(Problem.MALFORMED, "places");
    }
    if (kinds.teams().stream().noneMatch(each -> each.id().equals(team))) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    rows.add(new RosterRows.Row(id, team, called, places));
    Roster made = chains.roster(id).orElseThrow(() -> new Refusal(Problem.ROSTER_EXISTS));
    trail.record(by, "oncall.roster.made", id.toString(), made.name());
    announcements.changed(id, List.of(), clock.instant());
    return made;
  }

  void rename(Person by, RosterId id, String name) {
    String called = PlainText.required("name", name, LONGEST_NAME);
    RosterRows.Row roster = open(id);
    if (roster.name().equals(called)) {
      return;
    }
    if (!rows.rename(id, called)) {
      throw new Refusal(Problem.ROSTER_EXISTS);
    }
    trail.record(by, "oncall.roster.renamed", id.toString(), roster.name() + " → " + called);
    announcements.changed(id, List.of(), clock.instant());
  }

  void end(Person by, RosterId id) {
    RosterRows.Row roster = rows.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    rows.lock(id);
    if (rows.open(id).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<Held> left = rows.notOver(id, now);
    left.forEach(each -> rows.end(each.id(), now));
    rows.end(id, now);
    trail.record(by, "oncall.roster.ended", id.toString(), roster.name());
    List<PersonId> held = left.stream().map(Held::person).distinct().toList();
    announcements.changed(id, held, now);
  }

  /** Until the transaction ends it is one that has not ended, and nobody else changes it. */
  RosterRows.Row open(RosterId id) {
    rows.lock(id);
    return rows.open(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }
}
