package org.fieldops.identity.account.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresPeopleTest {

  private final PostgresPeople people =
      new PostgresPeople(new Sql(TestDatabase.migrated()), Clock.systemUTC());
  private final PersonId id = new PersonId(Ids.next());
  private final Person officer =
      new Person(id, "p-" + id, "Ö. Eins", Set.of(Role.PATROL, Role.SUPERVISOR));

  @Test
  void whoWasSeenIsKnownByIdByUsernameAndByRole() {
    people.seen(officer);
    assertEquals(Optional.of(officer), people.byId(id));
    assertEquals(Optional.of(officer), people.byUsername(officer.username()));
    assertTrue(people.withRole(Role.SUPERVISOR).contains(officer));
    assertEquals(officer, people.byIds(List.of(id, new PersonId(Ids.next()))).get(id));
  }

  @Test
  void colleaguesAreFoundByAPartOfTheirNameThatIsTakenAsItStands() {
    String mark = id.toString().substring(24);
    Person percent = new Person(id, "p-" + id, "Ö. 100% " + mark, Set.of(Role.PATROL));
    Person guest = new Person(new PersonId(Ids.next()), "g-" + mark, "Gast", Set.of(Role.GUEST));
    people.seen(percent);
    people.seen(guest);
    PersonId self = new PersonId(Ids.next());
    assertEquals(List.of(percent), people.colleagues(self, "ö. 100% " + mark, 10));
    assertEquals(List.of(percent), people.colleagues(self, " " + mark + " ", 10));
    assertEquals(List.of(), people.colleagues(self, "_" + mark.substring(1), 10));
    assertEquals(List.of(), people.colleagues(id, mark, 10));
    assertEquals(1, people.colleagues(self, "", 1).size());
  }

  @Test
  void thoseWhoAreMeantAreFoundBehindAThousandOthersAndThoseOfARoleWithThem() {
    List<Person> everybody =
        IntStream.range(0, 1000).mapToObj(i -> named("A. " + i, Role.PATROL)).toList();
    Person dispatcher = named("B. Leitstelle", Role.DISPATCHER);
    Person guest = named("B. Gast", Role.GUEST);
    people.replaceAll(everybody);
    people.seen(officer);
    people.seen(dispatcher);
    people.seen(guest);
    PersonId self = everybody.getFirst().id();
    List<PersonId> meant = List.of(id, guest.id(), self);
    assertEquals(List.of(officer), people.colleagues(self, meant, null, "", 20));
    assertEquals(
        List.of(dispatcher, officer), people.colleagues(self, meant, Role.DISPATCHER, "", 20));
    assertEquals(
        List.of(officer), people.colleagues(self, meant, Role.DISPATCHER, officer.username(), 20));
    assertEquals(
        List.of(dispatcher), people.colleagues(self, List.of(), Role.DISPATCHER, "b. leit", 1));
  }

  private static Person named(String name, Role role) {
    PersonId one = new PersonId(Ids.next());
    return new Person(one, "n-" + one, name, Set.of(role));
  }

  @Test
  void aNewNameReplacesTheOldOne() {
    people.seen(officer);
    Person renamed = new Person(id, officer.username(), "Ö. Zwei", officer.roles());
    people.seen(renamed);
    assertEquals(Optional.of(renamed), people.byId(id));
  }

  @Test
  void whoLeftTheRealmStaysKnownByNameButHasNoRoles() {
    people.seen(officer);
    people.replaceAll(List.of());
    Person left = people.byId(id).orElseThrow();
    assertEquals(Set.of(), left.roles());
    assertEquals(officer.name(), left.name());
  }

  @Test
  void aUsernameGivenAnewBelongsToWhoeverHadItLast() {
    people.seen(officer);
    Person successor = new Person(new PersonId(Ids.next()), officer.username(), "N.", Set.of());
    people.seen(successor);
    assertEquals(Optional.of(successor), people.byUsername(officer.username()));
  }
}
