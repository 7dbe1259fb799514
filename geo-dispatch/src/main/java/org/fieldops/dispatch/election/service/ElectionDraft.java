package org.fieldops.dispatch.election.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.WrongLine;
import org.fieldops.dispatch.WrongLine.Reason;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.election.file.FilePlace;
import org.fieldops.dispatch.election.file.RoomFile;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * Makes people of the names in a file. Whoever is not known, may not use channels or stands in too
 * many lines is named, and left out there.
 */
final class ElectionDraft {

  /** Of so many places somebody can be. */
  private static final int MOST_PLACES = 40;

  private final RoomFile file;
  private final Map<String, Person> known;
  private final List<WrongLine> wrong;
  private final Map<PersonId, Integer> places = new HashMap<>();

  ElectionDraft(RoomFile file, People people, List<WrongLine> wrong) {
    this.file = file;
    this.wrong = wrong;
    Set<String> names = new HashSet<>();
    file.places()
        .forEach(place ->
            Stream.of(place.leads(), place.people())
                .flatMap(Collection::stream)
                .map(ElectionDraft::username)
                .forEach(names::add));
    known = people.byUsernames(names);
  }

  /** Those of a line; who leads owns the channel. */
  Map<PersonId, MemberRole> people(FilePlace place) {
    Map<PersonId, MemberRole> found = new HashMap<>();
    place
        .leads()
        .forEach(name ->
            one(place, name, file.head(RoomFile.Field.LEADS))
                .ifPresent(person -> found.put(person, MemberRole.OWNER)));
    place
        .people()
        .forEach(name ->
            one(place, name, file.head(RoomFile.Field.PEOPLE))
                .ifPresent(person -> found.putIfAbsent(person, MemberRole.WRITER)));
    found.keySet().forEach(person -> places.merge(person, 1, Integer::sum));
    return found;
  }

  private Optional<PersonId> one(FilePlace place, String name, String column) {
    Person person = known.get(username(name));
    if (person == null) {
      return wrong(place, column, Reason.PERSON_UNKNOWN, name);
    }
    if (!ChannelAccess.works(person)) {
      return wrong(place, column, Reason.PERSON_WITHOUT_ROLE, name);
    }
    return places.getOrDefault(person.id(), 0) >= MOST_PLACES
        ? wrong(place, column, Reason.PERSON_TOO_OFTEN, name)
        : Optional.of(person.id());
  }

  private Optional<PersonId> wrong(FilePlace place, String column, Reason reason, String name) {
    wrong.add(new WrongLine(place.line(), column, reason, RoomFile.shown(name), false));
    return Optional.empty();
  }

  /** The realm keeps what people sign in with in small letters. */
  private static String username(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
