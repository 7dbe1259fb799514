package org.fieldops.dispatch.election.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.ElectionPlan;
import org.fieldops.dispatch.Elections;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.NewElection;
import org.fieldops.dispatch.PlaceKind;
import org.fieldops.dispatch.WrongLine;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.election.file.FilePlace;
import org.fieldops.dispatch.election.file.RoomFile;
import org.fieldops.dispatch.election.model.PlannedPlace;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * The template: which channels an election has, and who is in which. The management is in all of
 * them but the polling rooms, of which there are more than a person's channels; everybody reads
 * what is announced.
 */
@ApplicationScoped
public class ElectionPlanning {

  private static final int MOST_WRONG = 500;
  private static final int FIRST = 3;

  private People people;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ElectionPlanning() {}

  @Inject
  public ElectionPlanning(People people) {
    this.people = people;
  }

  /** Channels as they are to be, and what is to be said of them beforehand. */
  record Planned(List<PlannedPlace> places, ElectionPlan plan) {}

  /** A place before its number in the order. */
  private record Place(
      PlaceKind kind,
      String number,
      String name,
      Map<PersonId, MemberRole> people,
      List<ChannelRule> rules) {}

  /**
   * Of a file.
   *
   * @throws Refusal {@code ELECTION_FILE}, {@code CHANNEL_FULL}, {@code MALFORMED}
   */
  Planned ofFile(Person by, NewElection wanted) {
    if (wanted.postalCentres() < 0 || wanted.postalCentres() > Elections.MOST_CENTRES) {
      throw new Refusal(Problem.MALFORMED, "postalCentres");
    }
    RoomFile file = RoomFile.read(wanted.file());
    List<WrongLine> wrong = new ArrayList<>(file.wrong());
    ElectionDraft draft = new ElectionDraft(file, people, wrong);
    Map<PlaceKind, Map<PersonId, MemberRole>> teams = new EnumMap<>(PlaceKind.class);
    List<Place> places = new ArrayList<>();
    for (FilePlace place : file.places()) {
      Map<PersonId, MemberRole> found = draft.people(place);
      if (place.kind().single()) {
        found.forEach((person, role) ->
            teams
                .computeIfAbsent(place.kind(), kind -> new HashMap<>())
                .merge(person, role, ElectionPlanning::higher));
      } else {
        places.add(new Place(place.kind(), place.number(), place.name(), found, List.of()));
      }
    }
    addCentres(places, wanted.postalCentres());
    Stream.of(PlaceKind.values())
        .filter(PlaceKind::single)
        .forEach(kind ->
            places.add(
                new Place(kind, "", "", teams.getOrDefault(kind, new HashMap<>()), List.of())));
    wrong.sort(Comparator.comparingInt(WrongLine::number));
    return planned(by, wanted.name(), places, file.encoding(), 0, wrong);
  }

  /** Those that the file does not name, by the numbers that are free. */
  private static void addCentres(List<Place> places, int wanted) {
    Set<String> taken =
        places.stream()
            .filter(place -> place.kind() == PlaceKind.POSTAL)
            .map(Place::number)
            .collect(Collectors.toSet());
    for (int number = 1; taken.size() < wanted; number++) {
      if (taken.add(String.valueOf(number))) {
        places.add(
            new Place(PlaceKind.POSTAL, String.valueOf(number), "", new HashMap<>(), List.of()));
      }
    }
  }

  /** As last time, without people or with those of them who are still there. */
  Planned again(Person by, String name, List<PlannedPlace> before, boolean withPeople) {
    Set<PersonId> all =
        before.stream()
            .flatMap(place -> place.people().keySet().stream())
            .collect(Collectors.toSet());
    Set<PersonId> there =
        withPeople
            ? people.byIds(all).values().stream()
                .filter(ChannelAccess::works)
                .map(Person::id)
                .collect(Collectors.toSet())
            : Set.of();
    List<Place> places = new ArrayList<>();
    for (PlannedPlace place : before) {
      Map<PersonId, MemberRole> found = new HashMap<>(place.people());
      found.keySet().retainAll(there);
      places.add(new Place(place.kind(), place.number(), place.name(), found, place.rules()));
    }
    return planned(by, name, places, null, withPeople ? all.size() - there.size() : 0, List.of());
  }

  private Planned planned(
      Person by,
      String name,
      List<Place> places,
      @Nullable String encoding,
      int gone,
      List<WrongLine> wrong) {
    putManagementIn(by, places);
    Set<PersonId> all = putEverybodyIn(places);
    if (all.size() > MadeChannels.MOST_MEMBERS || places.size() > Elections.MOST_LINES + 100) {
      throw new Refusal(Problem.CHANNEL_FULL, MadeChannels.MOST_MEMBERS);
    }
    places.sort(Comparator.comparing(Place::kind));
    List<PlannedPlace> numbered = new ArrayList<>();
    for (Place place : places) {
      numbered.add(
          new PlannedPlace(
              numbered.size(),
              place.kind(),
              place.number(),
              place.name(),
              new ChannelId(Ids.next()),
              place.people(),
              place.rules()));
    }
    ElectionPlan plan =
        new ElectionPlan(
            encoding,
            shares(name, numbered),
            all.size(),
            gone,
            wrong.stream().limit(MOST_WRONG).toList(),
            Math.max(0, wrong.size() - MOST_WRONG));
    return new Planned(numbered, plan);
  }

  private static void putManagementIn(Person by, List<Place> places) {
    Map<PersonId, MemberRole> management = one(places, PlaceKind.MANAGEMENT).people();
    if (!by.is(Role.ADMIN)) {
      management.put(by.id(), MemberRole.OWNER);
    }
    places.stream()
        .filter(place -> place.kind() != PlaceKind.ROOM)
        .forEach(place ->
            management.forEach(
                (person, role) -> place.people().merge(person, role, ElectionPlanning::higher)));
  }

  private static Set<PersonId> putEverybodyIn(List<Place> places) {
    Map<PersonId, MemberRole> everybody = one(places, PlaceKind.EVERYBODY).people();
    Set<PersonId> all = new HashSet<>();
    places.forEach(place -> all.addAll(place.people().keySet()));
    all.forEach(person -> everybody.putIfAbsent(person, MemberRole.READER));
    return all;
  }

  private static Place one(List<Place> places, PlaceKind kind) {
    return places.stream().filter(place -> place.kind() == kind).findFirst().orElseThrow();
  }

  private static MemberRole higher(MemberRole one, MemberRole other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static List<ElectionPlan.Share> shares(String name, List<PlannedPlace> places) {
    return Stream.of(PlaceKind.values())
        .map(kind -> places.stream().filter(place -> place.kind() == kind).toList())
        .filter(some -> !some.isEmpty())
        .map(some ->
            new ElectionPlan.Share(
                some.getFirst().kind(),
                some.size(),
                some.stream().mapToInt(place -> place.people().size()).sum(),
                some.stream().limit(FIRST).map(place -> place.title(name)).toList()))
        .toList();
  }
}
