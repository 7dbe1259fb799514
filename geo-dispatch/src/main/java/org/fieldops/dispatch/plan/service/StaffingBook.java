package org.fieldops.dispatch.plan.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.PeopleFile;
import org.fieldops.dispatch.PeopleFile.Reason;
import org.fieldops.dispatch.PeopleFile.Wrong;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Staffing;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.plan.file.PeopleLines;
import org.fieldops.dispatch.plan.model.StaffRows;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/** Teams, kinds of shifts, and what people can do. */
@ApplicationScoped
public class StaffingBook implements Staffing {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_BRIEF = 12;
  private static final int LONGEST_QUALIFICATION = 60;
  private static final int MOST_STAFF = 500;
  private static final int MOST_QUALIFICATIONS = 10;

  private StaffRows rows;
  private KindRows kinds;
  private People people;
  private PlanChanging changing;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  StaffingBook() {}

  @Inject
  public StaffingBook(
      StaffRows rows,
      KindRows kinds,
      People people,
      PlanChanging changing,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.kinds = kinds;
    this.people = people;
    this.changing = changing;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<ShiftKind> kinds(Person by, TeamId team) {
    by.require(Role.DISPATCHER);
    return kinds.of(team);
  }

  @Override
  @Transactional
  public void keep(Person by, Team team) {
    by.require(Role.DISPATCHER);
    String name = PlainText.required("name", team.name(), LONGEST_NAME);
    if (!rows.keep(new Team(team.id(), name))) {
      throw new Refusal(Problem.TEAM_EXISTS, name);
    }
    trail.record(by, "team.kept", team.id().toString(), name);
    changing.tellAll();
  }

  @Override
  @Transactional
  public void keep(Person by, ShiftKind kind) {
    by.require(Role.DISPATCHER);
    check(kind);
    rows.byLetter(kind)
        .ifPresent(other -> {
          throw new Refusal(Problem.LETTER_TAKEN, other.name());
        });
    rows.keep(kind);
    trail.record(by, "kind.kept", kind.id().toString(), kind.name());
    changing.tellAll();
  }

  private static void check(ShiftKind kind) {
    PlainText.required("name", kind.name(), LONGEST_NAME);
    PlainText.required("brief", kind.brief(), LONGEST_BRIEF);
    check("letter", kind.letter().matches("[a-z0-9]"));
    check("code", kind.code().matches("[a-z0-9-]{1,20}"));
    check("from", !kind.from().equals(kind.until()));
    check("least", kind.least() >= 0 && kind.least() <= MOST_STAFF);
    check("most", kind.most() == 0 || (kind.most() >= kind.least() && kind.most() <= MOST_STAFF));
    check("qualifications", kind.qualifications().size() <= MOST_QUALIFICATIONS);
    kind.qualifications()
        .forEach(each -> PlainText.required("qualifications", each, LONGEST_QUALIFICATION));
  }

  private static void check(String field, boolean right) {
    if (!right) {
      throw new Refusal(Problem.MALFORMED, field);
    }
  }

  @Override
  @Transactional
  public void end(Person by, ShiftKindId kind) {
    by.require(Role.DISPATCHER);
    rows.end(kind, clock.instant());
    trail.record(by, "kind.ended", kind.toString(), "");
    changing.tellAll();
  }

  @Override
  @Transactional
  public PeopleFile preview(Person by, byte[] file) {
    by.require(Role.DISPATCHER);
    PeopleLines lines = PeopleLines.of(file);
    Map<String, Person> known =
        people.byUsernames(lines.read().stream().map(PeopleLines.Read::person).toList());
    Map<String, Team> teams =
        kinds.teams().stream().collect(Collectors.toMap(Team::name, Function.identity()));
    List<PeopleFile.Line> right = new ArrayList<>();
    List<Wrong> wrong = new ArrayList<>(lines.wrong());
    Set<String> seen = new HashSet<>();
    for (PeopleLines.Read read : lines.read()) {
      Person person = known.get(read.person());
      Team team = teams.get(read.team());
      Optional<Reason> reason = wrongPerson(person, read.person(), seen);
      if (reason.isPresent()) {
        wrong.add(wrong(read.number(), lines.personColumn(), reason.get(), read.person()));
      } else if (team == null && !read.team().isEmpty()) {
        wrong.add(wrong(read.number(), lines.teamColumn(), Reason.TEAM_UNKNOWN, read.team()));
      } else {
        right.add(line(read, Objects.requireNonNull(person), team));
      }
    }
    wrong.sort(Comparator.comparing(Wrong::number));
    return new PeopleFile(right, wrong);
  }

  private static Optional<Reason> wrongPerson(
      @Nullable Person person, String username, Set<String> seen) {
    if (person == null) {
      return Optional.of(Reason.PERSON_UNKNOWN);
    }
    if (!person.is(Role.PATROL)) {
      return Optional.of(Reason.PERSON_NO_OFFICER);
    }
    return seen.add(username) ? Optional.empty() : Optional.of(Reason.PERSON_TWICE);
  }

  private static Wrong wrong(int number, String column, Reason reason, String value) {
    return new Wrong(number, column, reason, PeopleLines.shown(value));
  }

  private static PeopleFile.Line line(PeopleLines.Read read, Person person, @Nullable Team team) {
    return new PeopleFile.Line(
        read.number(), person.id(), person.name(), read.qualifications(), team, read.weekMinutes());
  }

  @Override
  @Transactional
  public int take(Person by, byte[] file) {
    List<PeopleFile.Line> right = preview(by, file).people();
    right.forEach(line -> rows.keep(line, PlanReading.USUAL_WEEK_MINUTES));
    trail.record(by, "people.imported", "plan", String.valueOf(right.size()));
    changing.tellAll();
    return right.size();
  }
}
