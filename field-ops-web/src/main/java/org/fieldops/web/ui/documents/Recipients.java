package org.fieldops.web.ui.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Shifts;
import org.fieldops.dispatch.Units;
import org.fieldops.identity.Groups;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.fieldops.web.ui.shell.part.HouseTime;

/** To whom somebody may send a document: what they do not see elsewhere is not offered here. */
@Dependent
public class Recipients {

  private static final int MOST = 200;

  /** Today and the days after it whose shifts are offered. */
  private static final int DAYS = 3;

  private final Units units;
  private final Shifts shifts;
  private final Groups groups;
  private final Channels channels;
  private final People people;

  /** One that can be chosen. */
  record Choice(Target target, String name) {}

  @Inject
  public Recipients(Units units, Shifts shifts, Groups groups, Channels channels, People people) {
    this.units = units;
    this.shifts = shifts;
    this.groups = groups;
    this.channels = channels;
    this.people = people;
  }

  /** The kinds of which there is anything. */
  List<Kind> kinds(Person by) {
    return Stream.of(Kind.values())
        .filter(kind ->
            switch (kind) {
              case PERSON, CHANNEL -> true;
              case UNIT, SHIFT -> by.is(Role.DISPATCHER);
              case GROUP -> groups.open(by);
            })
        .toList();
  }

  /** The person or the channel of this id, when they see it; nothing else is dropped onto. */
  Optional<Choice> of(Person by, Kind kind, UUID id) {
    return switch (kind) {
      case CHANNEL ->
          channels.of(by).stream()
              .filter(each -> each.id().value().equals(id))
              .map(each -> choice(kind, id, each.name()))
              .findFirst();
      case PERSON ->
          people
              .byId(new PersonId(id))
              .filter(each ->
                  each.is(Role.PATROL) || each.is(Role.DISPATCHER) || each.is(Role.SUPERVISOR))
              .map(each -> choice(kind, id, each.name()));
      case UNIT, SHIFT, GROUP -> Optional.empty();
    };
  }

  /** Those whose name has these words in it. */
  List<Choice> find(Person by, Kind kind, String words, Locale locale) {
    String part = words.strip().toLowerCase(Locale.ROOT);
    return all(by, kind, words, locale)
        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(part))
        .limit(MOST)
        .toList();
  }

  private Stream<Choice> all(Person by, Kind kind, String words, Locale locale) {
    return switch (kind) {
      case PERSON ->
          people.colleagues(by.id(), words, MOST).stream()
              .map(each -> choice(kind, each.id().value(), each.name()));
      case UNIT -> units.all(by).stream().map(each -> choice(kind, each.id().value(), each.name()));
      case SHIFT -> days().flatMap(day -> shifts(by, day, locale));
      case GROUP ->
          groups.find(by, words, MOST).stream()
              .map(each -> choice(kind, each.id().value(), each.name()));
      case CHANNEL ->
          channels.of(by).stream().map(each -> choice(kind, each.id().value(), each.name()));
    };
  }

  private static Stream<LocalDate> days() {
    LocalDate today = HouseTime.today();
    return today.minusDays(1).datesUntil(today.plusDays(DAYS));
  }

  private Stream<Choice> shifts(Person by, LocalDate day, Locale locale) {
    return shifts.day(by, day).stream()
        .filter(shift -> shift.published())
        .map(shift ->
            choice(
                Kind.SHIFT,
                shift.id().value(),
                shift.name() + ", " + HouseTime.longDay(day, locale)));
  }

  private static Choice choice(Kind kind, UUID id, String name) {
    return new Choice(new Target(kind, id), name);
  }
}
