package org.fieldops.dispatch.oncall.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldops.dispatch.OnCall;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.OnCallSpan.Takeover;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.oncall.model.Held;
import org.fieldops.dispatch.oncall.model.RosterRows;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;

/** Who is on call, by name, and whom an escalation asks. */
@ApplicationScoped
public class Chains implements OnCall {

  private static final int MOST_ROSTERS = 200;
  private static final int MOST_PLACES = 5;

  private RosterRows rows;
  private KindRows kinds;
  private People people;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Chains() {}

  @Inject
  public Chains(RosterRows rows, KindRows kinds, People people) {
    this.rows = rows;
    this.kinds = kinds;
    this.people = people;
  }

  @Override
  @Transactional
  public List<OnCallSpan> chain(RosterId roster, Instant at) {
    return spans(held(roster, at));
  }

  private List<Held> held(RosterId roster, Instant at) {
    return rows.between(roster, at, at.plusMillis(1), 2 * MOST_PLACES).stream()
        .filter(each -> !at.isBefore(each.from()) && at.isBefore(each.until()))
        .sorted(Comparator.comparingInt(Held::place))
        .toList();
  }

  @Override
  @Transactional
  public List<PersonId> next(OnCallPlace place, Collection<PersonId> asked, Instant at) {
    return next(held(place.roster(), at), place.place(), asked);
  }

  /**
   * @param chain by place
   */
  static List<PersonId> next(List<Held> chain, int place, Collection<PersonId> asked) {
    List<PersonId> upTo =
        chain.stream()
            .filter(each -> each.place() <= place)
            .map(Held::person)
            .filter(person -> !asked.contains(person))
            .distinct()
            .toList();
    return upTo.isEmpty()
        ? chain.stream()
            .map(Held::person)
            .filter(person -> !asked.contains(person))
            .limit(1)
            .toList()
        : upTo;
  }

  @Override
  @Transactional
  public Optional<Roster> roster(RosterId id) {
    return rows.byId(id).map(row -> roster(row, teamNames()));
  }

  @Override
  @Transactional
  public Optional<Roster> rosterFor(PersonId person, Instant moment, Instant now) {
    return rows.teamOf(person, moment).stream()
        .flatMap(team -> of(team).stream())
        .filter(roster -> !held(roster.id(), now).isEmpty())
        .findFirst();
  }

  @Override
  @Transactional
  public List<Roster> all() {
    Map<TeamId, String> teams = teamNames();
    List<TeamId> order = kinds.teams().stream().map(Team::id).toList();
    return rows.all(MOST_ROSTERS).stream()
        .sorted(Comparator.comparingInt(row -> order.indexOf(row.team())))
        .map(row -> roster(row, teams))
        .toList();
  }

  @Override
  @Transactional
  public List<Roster> of(TeamId team) {
    return all().stream().filter(roster -> roster.team().equals(team)).toList();
  }

  /** With names; whom the realm does not know any more has none. */
  List<OnCallSpan> spans(List<Held> held) {
    Set<PersonId> named = new HashSet<>();
    held.forEach(each -> {
      named.add(each.person());
      if (each.takenFromPerson() != null) {
        named.add(each.takenFromPerson());
      }
    });
    Map<PersonId, Person> known = people.byIds(named);
    Map<RosterId, Roster> rosters = all().stream().collect(toMap(Roster::id, Function.identity()));
    return held.stream()
        .flatMap(each ->
            Stream.ofNullable(rosters.get(each.roster())).map(roster -> span(each, roster, known)))
        .toList();
  }

  private static OnCallSpan span(Held held, Roster roster, Map<PersonId, Person> known) {
    PersonId whose = held.takenFromPerson();
    Instant at = held.takenAt();
    return new OnCallSpan(
        held.id(),
        roster,
        held.place(),
        held.person(),
        name(known, held.person()),
        held.from(),
        held.until(),
        whose == null || at == null ? null : new Takeover(whose, name(known, whose), at));
  }

  private static String name(Map<PersonId, Person> known, PersonId id) {
    Person person = known.get(id);
    return person == null ? "?" : person.name();
  }

  private Map<TeamId, String> teamNames() {
    return kinds.teams().stream().collect(toMap(Team::id, Team::name));
  }

  private static Roster roster(RosterRows.Row row, Map<TeamId, String> teams) {
    return new Roster(
        row.id(), row.team(), teams.getOrDefault(row.team(), ""), row.name(), row.places());
  }
}
